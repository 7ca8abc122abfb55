#!/usr/bin/env bash
# Builds what the benchmark needs and runs it with the options given. A peer that cannot be built or started here does not
# stop it: its rows say why.
set -euo pipefail
cd "$(dirname "$0")/../.."
bench=infra/planner-bench
. $bench/java.sh

log=$bench/target/build.log
newer=$(newer_java)
modules=planner,$bench,$bench/cp-sat${newer:+,$bench/timefold}
mkdir -p $bench/target
rm -f $bench/{.,cp-sat,timefold}/target/class-path
echo "building … ($log)" >&2
mvn -B -ntp -Pbench -Dquick -Dmaven.test.skip -fae ${newer:+-Dnewer.java.home="${newer%/bin/java}"} -pl $modules package \
  >$log 2>&1 || true
if [ ! -f $bench/target/class-path ]; then
  grep '^\[ERROR\]' $log >&2
  exit 1
fi

exec java -XX:+UseSerialGC -cp "$bench/target/bench.jar:$(cat $bench/target/class-path)" kr.madang.bench.PlannerBench \
  ${newer:+--newer-java "$newer"} "$@"
