#!/usr/bin/env bash
# Everything that must hold, in one run: what a contributor runs before a commit and what the build server runs.
# Every step runs, also after a failed one; the last line counts the tests of all of them.
set -uo pipefail
cd "$(dirname "$0")/../.."

modules="planner backend infra/demo infra/load"
failed_steps=()
timings=()

step() { # step NAME COMMAND…
  local name=$1 begin=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@" || failed_steps+=("$name")
  timings+=("$(printf '%5d s  %s' $((SECONDS - begin)) "$name")")
}

forget_results() {
  for module in $modules; do rm -rf "$module"/target/surefire-reports; done
  rm -f frontend/target/vitest.json frontend/target/playwright.json frontend/target/journeys.json target/canaries/result target/stack/result
}

# Classes that a quick build has made were compiled without the rules, and Maven would take them as they are.
forget_classes() {
  for module in $modules; do rm -rf "$module"/target/classes "$module"/target/test-classes; done
}

java_tests() {
  forget_classes
  mvn -B -ntp -Dmaven.test.failure.ignore=true verify && touch infra/demo/target/class-path
}

web_libraries() { make frontend/node_modules/.package-lock.json; }

web_tests() { npm --prefix frontend run check; }

# A minute each. The others are fuzzed by `make fuzz`; here they read again what that has found, as tests.
fuzz_badges() { infra/build/fuzz.sh 60 ReadingAnyBadgeTests; }

browser_tests() { npm --prefix frontend run e2e; }

SECONDS=0
forget_results
step "browser" infra/build/chromium.sh
step "canaries" infra/canaries/run.sh
step "platform and planner" java_tests
step "invented badges and short codes" fuzz_badges
step "front end: libraries" web_libraries
step "front end" web_tests
step "front end in the browser" browser_tests
step "the running demo" infra/build/stack.sh

printf '\n== time\n'
printf '%s\n' "${timings[@]}"
printf '%5d s  in all\n\n' "$SECONDS"
for name in "${failed_steps[@]+"${failed_steps[@]}"}"; do echo "failed: $name"; done
node infra/build/count.mjs || failed_steps+=("count")
[ "${#failed_steps[@]}" -eq 0 ]
