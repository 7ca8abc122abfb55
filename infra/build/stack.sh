#!/usr/bin/env bash
# Starts the demo as a newcomer would, in a folder and on ports of its own, looks whether every part answers, runs the
# journeys in the browser, and looks whether anything is left after Ctrl-C.
set -uo pipefail
cd "$(dirname "$0")/../.."

results=target/stack
export STATE=$results/state
export PORT=${CHECK_PORT:-7520}
passed=0 failed=0
rm -rf "$results/result" "$STATE"
mkdir -p "$results"

expect() { # expect SENTENCE COMMAND…
  local sentence=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "  ✓ $sentence"
  else
    failed=$((failed + 1))
    echo "  ✗ $sentence"
  fi
}

answers() {
  node -e '
    fetch(process.argv[1], { headers: { accept: "text/html, */*" } }).then(
      ({ status }) => process.exit(status === 200 ? 0 : 1),
      () => process.exit(1),
    )' "http://127.0.0.1:$1$2"
}

# A page of Keycloak's is drawn slowly the first time, which the first journey would have to wait for.
sign_in_page="/realms/madang/protocol/openid-connect/auth?client_id=madang-web&response_type=code&scope=openid"
sign_in_page+="&redirect_uri=http%3A%2F%2F127.0.0.1%3A$PORT%2Fsign-in%2Fcallback"
sign_in_page+="&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

is_open() { grep -qs "Madang is open" "$results/demo.log"; }

# start: runs make demo in the background until it says that it is open, or ends
start() {
  : >"$results/demo.log" # or what the last one said may be taken for this one
  make demo >"$results/demo.log" 2>&1 &
  demo=$!
  local begin=$SECONDS
  until is_open || ! kill -0 "$demo" 2>/dev/null || [ $((SECONDS - begin)) -gt 600 ]; do sleep 0.5; done
  echo "  $1: $((SECONDS - begin)) s"
}

stop() {
  kill -TERM "$demo" 2>/dev/null
  wait "$demo"
}

nothing_left() {
  sleep 1
  ! ps -eo args= | grep -F "$(pwd)/$STATE" | grep -qvF grep && ! compgen -G "$STATE/run/*.pid" >/dev/null
}

journeys() { (cd frontend && MADANG_URL="http://127.0.0.1:$PORT" MADANG_MAIL="http://127.0.0.1:$((PORT + 3))" npx playwright test --config journeys.config.ts); }

trap 'stop; exit 130' INT TERM
start "first start"
expect "the demo opens" is_open
expect "the front end answers" answers "$PORT" /
expect "the platform answers" answers "$((PORT + 1))" /actuator/health
expect "the platform answers through the front end" answers "$PORT" /api/openapi
expect "Keycloak serves the realm" answers "$((PORT + 2))" /realms/madang/.well-known/openid-configuration
expect "Keycloak shows its sign-in page" answers "$((PORT + 2))" "$sign_in_page"
expect "the mail inbox answers" answers "$((PORT + 3))" /
expect "the journeys succeed" journeys
stop
expect "nothing is left after the end" nothing_left
start "second start"
expect "it opens again on the same data" is_open
stop
expect "nothing is left after the second end" nothing_left
if [ "$failed" -gt 0 ]; then cat "$results/demo.log"; fi

echo "$passed $failed" >"$results/result"
[ "$failed" -eq 0 ]
