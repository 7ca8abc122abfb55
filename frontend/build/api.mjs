// Generates the client from the contract; with --check, only tells whether the committed one is what it would be.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const committed = 'src/api/generated';
const fresh = 'src/api/fresh'; // beside the committed one: the client imports its neighbours
const isCheck = process.argv.includes('--check');

try {
  if (!generate(isCheck ? fresh : committed)) process.exitCode = 1;
  else if (isCheck && !run('diff', ['-rq', committed, fresh])) {
    console.error(`${committed} is not what docs/api/openapi.yaml says: run \`npm run api\` and commit the result`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

/** @param {string} folder */
function generate(folder) {
  if (!run(process.execPath, ['node_modules/@hey-api/openapi-ts/bin/run.js', '--silent'], folder)) return false;
  // the generator's own advice on what else to install is not ours to pass on
  const types = `${folder}/client/types.gen.ts`;
  writeFileSync(types, readFileSync(types, 'utf8').replaceAll(/^ *\* Install \{@link .*\n/gm, ''));
  return true;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [folder]
 */
function run(command, args, folder) {
  const env = { ...process.env, ...(folder && { MADANG_CLIENT: folder }) };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}
