# Everything a newcomer or a build server calls. `make` alone lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

## Options of the demo: where it keeps its things, the first of its six ports, the size of its expo (large).
STATE ?= .madang
PORT ?= 7420
DATA ?=
export STATE PORT DATA

keycloak_version := $(shell sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' pom.xml)
export KEYCLOAK := $(STATE)/keycloak-$(keycloak_version)

logs := $(STATE)/log
step := infra/build/step.sh
maven_repository := $(HOME)/.m2/repository

# Folders are listed too: their time changes when a file in them is deleted.
java_sources := pom.xml $(wildcard */pom.xml infra/demo/pom.xml) \
  $(shell find backend/src/main planner/src/main infra/demo/src/main infra/postgres infra/keycloak) infra/fonts/package-lock.json
web_sources := $(wildcard frontend/*.json frontend/*.ts frontend/*.html frontend/.npmrc) \
  $(shell find frontend/src frontend/public frontend/build 2>/dev/null)

.PHONY: help
help: ## List what can be made
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-24s %s\n", $$1, $$2 }' Makefile

.PHONY: demo
demo: preflight $(KEYCLOAK)/bin/kc.sh infra/demo/target/class-path infra/inbox/node_modules/.package-lock.json frontend/dist/index.html ## Run the whole platform on this machine, filled with an invented expo
	@echo "[6/6] 시작 Starting"
	@infra/demo/run.sh

.PHONY: demo-reset
demo-reset: ## Throw away what the demo has stored; the next start is the first one
	@infra/demo/reset.sh "$(STATE)"

.PHONY: check
check: ## Run every check and every test; the last line counts them
	@infra/build/check.sh

## Options of the fuzzer: seconds for each target, part of the name of those wanted.
ONLY ?=

.PHONY: fuzz
fuzz: ## Let a fuzzer make up badges, lists, scans and planning problems, a minute each; keep what breaks a reader
	@infra/build/fuzz.sh "$(or $(SECONDS),60)" "$(ONLY)"

## Options of the B2B benchmark: the folder of the instances, a table of published results, seconds each, threads.
B2B ?=
PUBLISHED ?=
SECONDS_EACH ?= 60
THREADS ?= 2

.PHONY: bench-b2b
bench-b2b: ## Solve the published B2B instances in the folder B2B=… and prove each result
	@if [ ! -d "$(B2B)" ]; then echo "skipped: B2B=… does not name the folder of the instances"; exit; fi; \
	mvn -B -ntp -q -pl planner -Dquick -Dmaven.test.skip compile dependency:build-classpath -Dmdep.outputFile=target/class-path; \
	java -cp "planner/target/classes:$$(cat planner/target/class-path)" kr.madang.planner.b2b.bench.B2bBench \
	  "$(B2B)" "$(SECONDS_EACH)" "$(THREADS)" 1 $(PUBLISHED)

## The benchmark: sizes, variants, seeds 1 to SEEDS of each, seconds for each plan (usual: 5 for S, M and L, 20 for XL,
## 180 for XXL, 60 where the variant is not ample), who else plans (all, none, or names).
SIZES ?= S,M,L,XL
VARIANTS ?= ample
SEEDS ?= 3
SECONDS ?=
PEERS ?= all

.PHONY: bench-planner
bench-planner: ## Measure the planner beside other solvers; the last line is for scripts
	@infra/planner-bench/run.sh --sizes $(SIZES) --variants $(VARIANTS) --seeds $(SEEDS) --seconds $(or $(SECONDS),usual) --peers $(PEERS)

## Options of the floor plan's benchmark: how many booths.
BOOTHS ?= 500

.PHONY: bench-floor-plan
bench-floor-plan: ## Measure the frames while a floor plan of BOOTHS=500 is moved; the last line is for scripts
	@cd frontend && BOOTHS=$(BOOTHS) npm run -s bench | grep -o 'booths=.*'

.PHONY: check-bench
check-bench: ## Check that the other solvers of the benchmark give valid plans
	@infra/planner-bench/check.sh

planner/target/planner.jar: pom.xml planner/pom.xml $(shell find planner/src/main -type f)
	@mvn -B -ntp -q -pl planner -Dquick -Dmaven.test.skip package

## Options of the runs under load: registrations a second, how long, what the campaign switches off to see its audit fail.
RATE ?=
SECONDS ?=
CONTROL ?= none

.PHONY: bench-registration
bench-registration: infra/load/target/class-path ## Measure how many registrations a second are taken; the last line is for scripts
	@java $(under_load) kr.madang.load.bench.RegistrationBench $(or $(RATE),2000) $(or $(SECONDS),60) target/load/bench

.PHONY: bench-scan
bench-scan: infra/load/target/class-path ## Measure how many badges a second the gates scan; the last line is for scripts
	@java $(under_load) kr.madang.load.bench.ScanBench $(or $(RATE),1000) $(or $(SECONDS),60) target/load/scan

## How many orders of arrival are tried.
ORDERS ?= 20

.PHONY: check-merge
check-merge: ## Merge 100,000 scans of 50 devices in 20 orders of arrival: takes a while
	@mvn -B -ntp -pl backend -am -Dquick -Dmerge=full -Dmerge.orders=$(ORDERS) -Dtest=MergingScansTests -Dsurefire.failIfNoSpecifiedTests=false test

.PHONY: campaign-registration
campaign-registration: infra/load/target/class-path ## Kill, freeze and cut while visitors register, and audit what was promised
	@java $(under_load) kr.madang.load.campaign.RegistrationCampaign $(or $(RATE),100) $(or $(SECONDS),120) "$(CONTROL)" target/load/campaign

## Options of the mail campaign: mails, kills of the worker, seconds at most; CONTROL=sent-at-once sees its audit fail.
MAILS ?= 10000
KILLS ?= 100

.PHONY: campaign-mail
campaign-mail: infra/load/target/class-path ## Kill the worker that sends mails again and again, and audit what arrived
	@java $(under_load) kr.madang.load.mail.MailCampaign $(MAILS) $(KILLS) $(or $(SECONDS),7200) "$(CONTROL)" target/load/mail

under_load = -XX:+UseSerialGC -Xmx1g -Dmadang.log=target/load/client.log -cp "infra/load/target/load.jar:$$(cat infra/load/target/class-path)"
infra/load/target/class-path: infra/demo/target/class-path $(shell find infra/load/src/main infra/load/pom.xml -type f)
	@mvn -B -ntp -q -Dquick -Dmaven.test.skip -pl infra/load -am package
	@touch $@

.PHONY: preflight
preflight:
	@echo "[1/6] 준비 확인 Checking this machine"
	@infra/demo/preflight.sh "$(PORT)" "$(STATE)"

$(KEYCLOAK)/bin/kc.sh: pom.xml infra/demo/pom.xml
	@WATCH="$(maven_repository)/org/keycloak" $(step) "[2/6] 계정 서버 Keycloak $(keycloak_version) … 176 MB" $(logs)/build-keycloak.log \
	  mvn -B -ntp -pl infra/demo dependency:unpack@keycloak -Dkeycloak.parent="$(abspath $(STATE))"
	@touch $@

infra/demo/target/class-path: $(java_sources)
	@WATCH="$(maven_repository)" $(step) "[3/6] 플랫폼 빌드 Building the platform … 처음에는 300 MB first time" $(logs)/build-java.log \
	  mvn -B -ntp -Dquick -Dmaven.test.skip package
	@touch $@

infra/inbox/node_modules/.package-lock.json: infra/inbox/package.json infra/inbox/package-lock.json
	@$(step) "[4/6] 메일함 Mail inbox" $(logs)/build-inbox.log npm --prefix infra/inbox ci --loglevel=error
	@touch $@

frontend/node_modules/.package-lock.json: frontend/package.json frontend/package-lock.json
	@$(step) "[5/6] 화면 Front end: libraries" $(logs)/build-web-libraries.log npm --prefix frontend ci --loglevel=error
	@touch $@

frontend/dist/index.html: frontend/node_modules/.package-lock.json $(web_sources)
	@$(step) "[5/6] 화면 Front end: build" $(logs)/build-web.log npm --prefix frontend run build
	@touch $@
