// Adds up what every test tool has written and prints one line; fails when a test failed or a tool wrote nothing.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const none = { passed: 0, failed: 0, skipped: 0 };

const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

function surefire(module) {
  const folder = join(module, 'target/surefire-reports');
  const reports = existsSync(folder) ? readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  if (reports.length === 0) return undefined;
  return reports.map((name) => suite(readFileSync(join(folder, name), 'utf8'))).reduce(add, none);
}

function suite(xml) {
  const [head] = xml.match(/<testsuite [^>]*>/);
  const count = (name) => Number(head.match(new RegExp(` ${name}="(\\d+)"`))[1]);
  const failed = count('errors') + count('failures');
  return { passed: count('tests') - failed - count('skipped'), failed, skipped: count('skipped') };
}

function vitest(file) {
  if (!existsSync(file)) return undefined;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** A test that passed only when it was repeated has failed. */
function playwright(file) {
  if (!existsSync(file)) return undefined;
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** Written by our own scripts: "passed failed". */
function script(file) {
  if (!existsSync(file)) return undefined;
  const [passed, failed] = readFileSync(file, 'utf8').trim().split(' ').map(Number);
  return { passed, failed, skipped: 0 };
}

const sources = {
  canaries: script('target/canaries/result'),
  planner: surefire('planner'),
  backend: surefire('backend'),
  demo: surefire('infra/demo'),
  load: surefire('infra/load'),
  'front end': vitest('frontend/target/vitest.json'),
  browser: playwright('frontend/target/playwright.json'),
  journeys: playwright('frontend/target/journeys.json'),
  'running demo': script('target/stack/result'),
};

let all = none;
for (const [name, counts] of Object.entries(sources)) {
  if (counts === undefined) {
    console.log(`no tests ran: ${name}`);
    process.exitCode = 1;
  } else {
    console.log(`${String(counts.passed).padStart(6)} passed  ${counts.failed} failed  ${counts.skipped} skipped  ${name}`);
    all = add(all, counts);
  }
}
if (all.failed > 0) process.exitCode = 1;
console.log(`\n${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`);
