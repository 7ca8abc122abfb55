#!/usr/bin/env bash
# Throws away what a demo has stored: database, accounts, mails, secrets. Downloaded programs stay.
#   reset.sh STATE_FOLDER
set -euo pipefail

[ -d "$1" ] || exit 0
state=$(cd "$1" && pwd)

# pid_in FILE COMMAND: the process id in the file's first line, if that process still runs that command
pid_in() {
  local pid
  pid=$(head -n1 "$1" 2>/dev/null | grep -oE '^[0-9]+' || true)
  if [ -n "$pid" ] && ps -p "$pid" -o args= 2>/dev/null | grep -qF -e "$2"; then echo "$pid"; fi
}

# end_left_over SIGNAL PID: ends what a killed demo has left running
end_left_over() {
  [ -n "$2" ] || return 0
  kill -"$1" "$2" 2>/dev/null || return 0
  for _ in $(seq 100); do
    kill -0 "$2" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL "$2" 2>/dev/null || true
}

if [ -n "$(pid_in "$state/run/demo.pid" kr.madang.demo.Demo)" ]; then
  printf '%s\n%s\n' "데모가 실행 중이에요. Ctrl-C로 멈춘 뒤 다시 실행해 주세요." \
    "The demo is running: stop it with Ctrl-C first." >&2
  exit 1
fi

end_left_over TERM "$(pid_in "$state/run/front-end.pid" vite)"
end_left_over TERM "$(pid_in "$state/run/inbox.pid" maildev)"
end_left_over TERM "$(pid_in "$state/run/keycloak.pid" "$state/keycloak")"
end_left_over INT "$(pid_in "$state/postgres/postmaster.pid" "$state/postgres")"

rm -rf "$state"/postgres "$state"/postgres.ready "$state"/mail "$state"/log "$state"/run "$state"/secrets.properties
rm -rf "$state"/keycloak-*/data
printf '%s\n%s\n' "데모 자료를 지웠어요. make demo로 처음부터 시작해요." "The demo's data are gone: make demo starts afresh."
