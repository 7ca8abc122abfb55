#!/usr/bin/env bash
# Sees to a Chromium for the browser tests and to fonts that show Korean.
set -uo pipefail

has_browser() { [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; }
has_korean() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ko)" ]; }

if has_browser && has_korean; then exit 0; fi

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  echo "Chromium과 한글 글꼴을 설치해요. Installing Chromium and Korean fonts."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null
fi

if has_browser && has_korean; then exit 0; fi
printf '%s\n%s\n' \
  "브라우저 시험에는 Chromium과 한글 글꼴이 필요해요. chromium과 fonts-noto-cjk를 설치하거나 CHROMIUM에 실행 파일 경로를 넣어 주세요." \
  "The browser tests need Chromium and Korean fonts: install chromium and fonts-noto-cjk, or name the program in CHROMIUM." >&2
exit 1
