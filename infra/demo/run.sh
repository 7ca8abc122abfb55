#!/usr/bin/env bash
# Runs the built demo and hands Ctrl-C on to it alone. The terminal would send Ctrl-C to every process at once, and
# the database would be gone before the platform has let go of it; so the demo gets a process group of its own.
set -uo pipefail
set -m
if [ -n "${JAVA_HOME:-}" ]; then PATH="$JAVA_HOME/bin:$PATH"; fi

java -XX:+UseSerialGC -Xmx1g -Dfile.encoding=UTF-8 \
  -cp "infra/demo/target/demo.jar:$(cat infra/demo/target/class-path)" kr.madang.demo.Demo </dev/null &
demo=$!
trap 'kill -TERM "$demo" 2>/dev/null' INT TERM HUP

wait "$demo"
status=$?
while kill -0 "$demo" 2>/dev/null; do
  wait "$demo"
  status=$?
done
# ended by our own signal: that is how it is meant to end
if [ "$status" -eq 143 ]; then exit 0; fi
exit "$status"
