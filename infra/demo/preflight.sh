#!/usr/bin/env bash
# Looks whether this machine can run the demo, before anything is downloaded: one sentence per obstacle.
#   preflight.sh FIRST_PORT STATE_FOLDER
set -uo pipefail

first_port=$1 state=$2
java_needed=17
maven_needed=3.6.3
node_needed=20.19
ports=6

refuse() {
  printf '\n%s\n%s\n' "$1" "$2" >&2
  exit 1
}

major() { sed -E 's/^[^0-9]*(1\.)?([0-9]+).*/\2/'; }

# The oldest of two versions.
oldest() { printf '%s\n%s\n' "$1" "$2" | sort -V | head -n1; }

check_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    [ -x "$JAVA_HOME/bin/javac" ] ||
      refuse "JAVA_HOME에 JDK가 없어요: $JAVA_HOME. JDK $java_needed 이상의 폴더로 바꾸거나 설정을 지워 주세요." \
        "JAVA_HOME points to no JDK: $JAVA_HOME. Point it to JDK $java_needed or newer, or unset it."
    PATH="$JAVA_HOME/bin:$PATH"
  fi
  command -v javac >/dev/null && command -v java >/dev/null ||
    refuse "JDK를 찾을 수 없어요. JDK $java_needed 이상을 설치해 주세요." \
      "There is no JDK here: install JDK $java_needed or newer."
  local found
  found=$(java -version 2>&1 | grep -m1 version | major)
  [ "${found:-0}" -ge "$java_needed" ] ||
    refuse "Java $found 버전은 너무 오래됐어요. JDK $java_needed 이상을 설치해 주세요." \
      "Java $found is too old: install JDK $java_needed or newer."
}

# Maven may run on another Java than the one in the path.
check_maven() {
  command -v mvn >/dev/null ||
    refuse "Maven(mvn)을 찾을 수 없어요. Maven $maven_needed 이상을 설치해 주세요." \
      "There is no Maven (mvn) here: install Maven $maven_needed or newer."
  local said found
  said=$(mvn -v 2>&1)
  found=$(sed -nE 's/.*Apache Maven ([0-9.]+).*/\1/p' <<<"$said" | head -n1)
  [ -n "$found" ] ||
    refuse "Maven이 버전을 알려 주지 않아요. 터미널에서 mvn -v를 실행해 확인해 주세요." \
      "Maven does not tell its version; see what this says: mvn -v"
  [ "$(oldest "$maven_needed" "$found")" = "$maven_needed" ] ||
    refuse "Maven $found 버전은 너무 오래됐어요. Maven $maven_needed 이상을 설치해 주세요." \
      "Maven $found is too old: install Maven $maven_needed or newer."
  found=$(grep -m1 'Java version' <<<"$said" | major)
  [ "${found:-0}" -ge "$java_needed" ] ||
    refuse "Maven이 Java ${found:-?} 버전으로 실행돼요. JAVA_HOME을 JDK $java_needed 이상으로 바꿔 주세요." \
      "Maven runs on Java ${found:-?}: point JAVA_HOME to JDK $java_needed or newer."
}

check_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    refuse "Node.js와 npm을 찾을 수 없어요. Node.js $node_needed 이상을 설치해 주세요." \
      "There is no Node.js with npm here: install Node.js $node_needed or newer."
  local found
  found=$(node --version | tr -d v)
  [ "$(oldest "$node_needed" "$found")" = "$node_needed" ] ||
    refuse "Node.js $found 버전은 너무 오래됐어요. Node.js $node_needed 이상을 설치해 주세요." \
      "Node.js $found is too old: install Node.js $node_needed or newer."
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

holder() {
  local name=""
  if command -v lsof >/dev/null; then name=$(lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fc 2>/dev/null | sed -n 's/^c//p' | head -n1); fi
  echo "${name:+ ($name)}"
}

# What a demo of the same folder holds is its own affair: it refuses a second one and ends what a killed one has left.
check_ports() {
  [[ "$first_port" =~ ^[1-9][0-9]{3,4}$ ]] && [ "$first_port" -ge 1024 ] && [ "$first_port" -le $((65536 - ports)) ] ||
    refuse "PORT는 1024에서 $((65536 - ports)) 사이의 숫자여야 해요: $first_port" \
      "PORT must be a number from 1024 to $((65536 - ports)): $first_port"
  if compgen -G "$state/run/*.pid" >/dev/null; then return; fi
  local port
  for ((port = first_port; port < first_port + ports; port++)); do
    if listens "$port"; then
      refuse "다른 프로그램이 $port번 포트를 쓰고 있어요$(holder "$port"). 다른 포트로 시작해 주세요: make demo PORT=$((first_port + 100))" \
        "Port $port is taken by another program$(holder "$port"). Choose other ports: make demo PORT=$((first_port + 100))"
    fi
  done
}

check_java
check_maven
check_node
check_ports
