# Finds a Java of version 21 or newer, for Timefold: newer_java prints it, or nothing where there is none.
if [ -n "${JAVA_HOME:-}" ]; then PATH="$JAVA_HOME/bin:$PATH"; fi

release() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n1; }

newer_java() {
  local java
  for java in "$(command -v java)" /usr/lib/jvm/*/bin/java; do
    if [ -x "$java" ] && [ "$(release "$java")" -ge 21 ]; then
      readlink -f "$java"
      return
    fi
  done
}
