#!/usr/bin/env bash
# The benchmark's own tests: its peers on small expos, and how it measures and adds up.
set -euo pipefail
cd "$(dirname "$0")/../.."
bench=infra/planner-bench
. $bench/java.sh

newer=$(newer_java)
if [ -z "$newer" ]; then echo "skipped: Timefold, which needs Java 21 or newer"; fi
rm -rf $bench/{.,cp-sat}/target/classes
mvn -B -ntp -Pbench -pl planner,$bench,$bench/cp-sat -Dtest='kr.madang.bench.**' -Dsurefire.failIfNoSpecifiedTests=false package
if [ -n "$newer" ]; then
  # the build's rules run on the Java they were chosen for; of them only the format is checked here
  mvn -B -ntp -Pbench -pl $bench/timefold spotless:check
  mvn -B -ntp -Pbench -Dquick -Dnewer.java.home="${newer%/bin/java}" -pl planner,$bench,$bench/timefold \
    -Dtest='kr.madang.bench.timefold.**' -Dsurefire.failIfNoSpecifiedTests=false package
fi
