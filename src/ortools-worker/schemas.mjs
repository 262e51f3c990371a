// Writes the package's own .proto files into a folder: node --liftoff-only schemas.mjs FOLDER
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

delete globalThis.WebAssembly.promising; // Node 25: the package would pick a build that its files do not hold together with

const { CpSat } = await import('or-tools-wasm/cp-sat');
const schemas = await CpSat.getSchemas();
const folder = process.argv[2];
for (const name of ['cp_model', 'sat_parameters'])
  await writeFile(join(folder, `${name}.proto`), schemas[name].replace(/^\n+/, ''));
process.exit(0);
