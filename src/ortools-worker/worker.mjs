// Hosts CP-SAT for Dispatch: frames on stdin and stdout, see docs/ortools.md. This thread only passes frames on and watches; the solve runs
// in a thread of its own (solver.mjs), so that a closed stdin (the parent is gone) ends the process even in the middle of a solve.
import { Worker } from 'node:worker_threads';
import { FrameReader, KIND, frame } from './frames.mjs';

const PROTOCOL = 1;
const MEMORY_CHECK_MS = 100;

const memoryMegabytes = Number(process.argv[2] ?? 2048);

/** Ends the process at once and for sure, whatever the solver's thread is doing. */
const end = () => process.kill(process.pid, 'SIGKILL');

const send = (kind, payload, then) => process.stdout.write(frame(kind, payload), then);
const fail = (kind, text) => send(kind, Buffer.from(text), end);
const kindOf = text => (/out of memory|OOM|bad_alloc|enlarge memory/i.test(text) ? KIND.memory : KIND.error);

process.stdin.on('end', end).on('close', end).on('error', end);
process.stdout.on('error', end);
process.on('SIGINT', () => {}); // Ctrl-C reaches the whole group; the parent decides

// What the solver's thread prints is not ours: stdout carries frames only.
const solver = new Worker(new URL('./solver.mjs', import.meta.url), { stdout: true });
solver.stdout.pipe(process.stderr);
solver.on('error', e => fail(e.code === 'ERR_WORKER_OUT_OF_MEMORY' ? KIND.memory : kindOf(String(e)), String(e?.stack ?? e)));
solver.on('exit', code => fail(KIND.error, `the solver's thread ended with code ${code}`));
solver.on('message', m => {
  if (m.ready)
    send(KIND.ready, Buffer.from(`${PROTOCOL} ${process.version}`));
  else if (m.error)
    fail(kindOf(m.error), m.error);
  else
    send(KIND.response, Buffer.from(m.response));
});

let parameters = null;
const reader = new FrameReader((kind, payload) => {
  if (kind === KIND.parameters)
    parameters = payload;
  else if (kind === KIND.model)
    solver.postMessage({ parameters, model: payload });
  else
    fail(KIND.error, `unknown frame ${kind}`);
});
process.stdin.on('data', chunk => reader.push(chunk));

setInterval(() => {
  const used = Math.round(process.memoryUsage.rss() / 1048576);
  if (used > memoryMegabytes)
    fail(KIND.memory, `${used} MB of ${memoryMegabytes} MB`);
}, MEMORY_CHECK_MS);
