#!/usr/bin/env bash
# Runs one long step quietly: its output goes to a log, the terminal shows that it still moves.
#   step.sh LABEL LOG COMMAND…      WATCH=folder also shows how much that folder holds
set -uo pipefail

label=$1 log=$2
shift 2
mkdir -p "$(dirname "$log")"
echo "$label"

say() { printf '\n%s\n%s\n' "$1" "$2" >&2; }

progress() {
  local held=""
  if [ -n "${WATCH:-}" ] && [ -d "$WATCH" ]; then held=", $(du -sm "$WATCH" 2>/dev/null | cut -f1) MB"; fi
  echo "      … ${SECONDS} s$held"
}

"$@" >"$log" 2>&1 </dev/null &
step=$!
trap 'kill -TERM "$step" 2>/dev/null; wait "$step"; exit 130' INT TERM HUP
next=10
while kill -0 "$step" 2>/dev/null; do
  sleep 0.5
  if [ "$SECONDS" -ge "$next" ]; then
    progress
    next=$((SECONDS + 10))
  fi
done
wait "$step"
status=$?
if [ "$status" -eq 0 ]; then
  exit 0
fi

if grep -qE 'Unknown host|UnknownHostException|Could not transfer|Connection refused|connect timed out|Network is unreachable|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|in offline mode' "$log"; then
  say "내려받지 못했어요. 처음 한 번은 인터넷 연결이 필요해요. 연결을 확인한 뒤 다시 실행해 주세요. (기록: $log)" \
    "Could not download. The first run needs the internet: check the connection and run it again. (log: $log)"
elif grep -q 'No space left on device' "$log"; then
  say "디스크에 남은 공간이 없어요. 2 GB 이상 비운 뒤 다시 실행해 주세요." \
    "The disk is full: free at least 2 GB and run it again."
else
  tail -n 25 "$log" >&2
  say "이 단계에 실패했어요. (전체 기록: $log)" "This step failed. (whole log: $log)"
fi
exit "$status"
