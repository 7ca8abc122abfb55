// Fails when the committed client is not what the contract would generate today.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const fresh = 'src/api/fresh'; // beside the committed one: the client imports its neighbours
const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, MADANG_CLIENT: fresh } }).status === 0;

try {
  if (!run(process.execPath, ['node_modules/@hey-api/openapi-ts/bin/run.js', '--silent'])) process.exitCode = 1;
  else if (!run('diff', ['-rq', 'src/api/generated', fresh])) {
    console.error('src/api/generated is not what docs/api/openapi.yaml says: run `npm run api` and commit the result');
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
