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
  replace(types, /^ *\* Install \{@link .*\n/gm, '');
  // every type in one line: two who add one each could not be merged
  replace(`${folder}/index.ts`, /^export type \{.*\} from '.\/types.gen';$/gm, "export type * from './types.gen';");
  return true;
}

/**
 * @param {string} file
 * @param {RegExp} what
 * @param {string} by
 */
function replace(file, what, by) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(what, by));
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
