#!/usr/bin/env bash
# Lets a coverage-guided fuzzer make up what the readers of foreign input are given, so many seconds for each of them.
# What breaks one is kept beside its test, which reads it again from then on; what widens the coverage, in target/fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
only=${2:-}

# module, class, method, and whose branches are counted beside our own
targets="
backend registration.badge.ReadingAnyBadgeTests givesWhatWasSignedOrRefuses
backend registration.badge.ReadingAnyBadgeTests givesFiveBytesOfAShortCodeOrRefuses
backend registration.group.ReadingAnyListTests readsOrRefusesAFile org.apache.commons.csv.**
backend registration.group.ReadingAnyListTests readsOrRefusesASheet org.dhatim.**:com.fasterxml.aalto.**
backend admission.web.ReadingAnyScansTests givesScansOrRefuses tools.jackson.core.**
planner planner.json.ReadingAnyInputTests givesAProblemThatIsWrittenTheSameOrRefuses tools.jackson.core.**
planner planner.json.ReadingAnyInputTests givesChangesOrRefuses tools.jackson.core.**
planner planner.json.ReadingAnyInputTests givesAPlanOrRefuses tools.jackson.core.**
"

mvn -B -ntp -q -Dquick -pl planner,backend -am test-compile \
  dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-class-path

failed=()
while read -r module class method others; do
  [[ "$class#$method" == *"$only"* ]] || continue
  corpus=target/fuzz/$class.$method
  log=$corpus.log
  mkdir -p "$module/$corpus" "$module/src/test/resources/kr/madang/${class//.//}Inputs/$method"
  (cd "$module" && java -Xmx1g -XX:+EnableDynamicAgentLoading -Djazzer.hooks=true \
    -cp "target/test-classes:target/classes:$(cat target/test-class-path)" com.code_intelligence.jazzer.Jazzer \
    --target_class="kr.madang.$class" --target_method="$method" \
    --instrumentation_includes="kr.madang.**${others:+:$others}" \
    -max_total_time="$seconds" -timeout=10 "$corpus" >"$log" 2>&1) && end=well || { end=BROKEN; failed+=("$class#$method"); }
  rmdir -p --ignore-fail-on-non-empty "$module/src/test/resources/kr/madang/${class//.//}Inputs/$method"
  printf '%-6s %s  %s\n' "$end" "$class#$method" "$(grep -oE '^#[0-9]+.*(cov: [0-9]+|DONE).*exec/s: [0-9]+' "$module/$log" | tail -1)"
done < <(grep . <<<"$targets")

for one in "${failed[@]+"${failed[@]}"}"; do echo "broken: $one, see target/fuzz of its module"; done
[ "${#failed[@]}" -eq 0 ]
