#!/usr/bin/env bash
# A rule that catches nothing passes unseen. So every rule of the build has a canary here: a source that breaks this one
# rule and must be refused, in the rule's own words. A folder is a canary: Canary.java and the words expected.
set -euo pipefail
cd "$(dirname "$0")/../.."

nest=target/canaries
log=$nest/build.log
rm -rf "$nest"
mkdir -p "$nest"

pom() { # pom ARTIFACT REST
  cat <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>kr.madang</groupId>
    <artifactId>madang</artifactId>
    <version>$version</version>
    <relativePath>$3</relativePath>
  </parent>
  <artifactId>$1</artifactId>
  $2
</project>
XML
}

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n1)
canaries=$(cd infra/canaries && ls -d */ | tr -d /)
modules=$(printf '<module>%s</module>' $canaries)
pom canaries "<packaging>pom</packaging><modules>$modules</modules>" ../../pom.xml >"$nest/pom.xml"
for canary in $canaries; do
  mkdir -p "$nest/$canary/src/main/java/canary"
  cp "infra/canaries/$canary/Canary.java" "$nest/$canary/src/main/java/canary/"
  pom "$canary" "<dependencies>
    <dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId></dependency>
    <dependency><groupId>io.projectreactor</groupId><artifactId>reactor-core</artifactId></dependency>
  </dependencies>" ../../../pom.xml >"$nest/$canary/pom.xml"
done

mvn -B -ntp -fae -f "$nest/pom.xml" compile >"$log" 2>&1 || true

passed=0 failed=0
for canary in $canaries; do
  # what Maven said while it built this one
  awk -v name="$canary" '
    /^\[INFO\] -+< .* >-+$/ { own = index($0, ":" name " >") }
    /Reactor Summary/ { own = 0 }
    own || index($0, " on project " name ":")' "$log" >"$nest/$canary/build.log"
  if grep -qF -f "infra/canaries/$canary/expected" "$nest/$canary/build.log"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "canary $canary: not refused with the words: $(cat "infra/canaries/$canary/expected")  (see $nest/$canary/build.log)" >&2
  fi
done
echo "$passed $failed" >"$nest/result"
if [ "$failed" -gt 0 ]; then echo "canaries: $passed passed, $failed failed"; exit 1; fi
echo "canaries: $passed passed"
