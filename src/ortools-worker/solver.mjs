// The thread that solves: { parameters, model } in, { response } or { error } out, one at a time.
import { parentPort } from 'node:worker_threads';

// Node 25 offers the call this asks for, and the package would then load a build that does not go with it.
delete globalThis.WebAssembly.promising;

const { CpSat } = await import('or-tools-wasm/cp-sat');
await CpSat.loadModule();

parentPort.on('message', async ({ parameters, model }) => {
  try {
    parentPort.postMessage({ response: await CpSat.solveRaw(model, parameters) });
  } catch (e) {
    parentPort.postMessage({ error: String(e?.stack ?? e) });
  }
});
parentPort.postMessage({ ready: true });
