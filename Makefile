# Stepwell's commands. Each says what it does; nothing is installed or removed without a line about it.
.DEFAULT_GOAL := help
.PHONY: help run build test stories check lint format bench screens clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: ## Serve the sample clinic at http://localhost:8080 (PORT=8080)
	@scripts/run

build: ## Build the release program
	@scripts/build-release

test: ## Run every Swift test on SQLite and PostgreSQL, and every story in a browser
	@scripts/test

stories: ## Run the browser stories alone (STORY=words of a file's name)
	@scripts/stories $(STORY)

check: lint test ## Format and lint, then everything of make test

lint: ## Say where the source is not formatted or breaks a lint rule
	@scripts/lint

format: ## Format the source in place
	@swift format -i -r -p Sources Tests Package.swift

bench: ## Run the benchmarks on a release build, figures to build/bench.json
	@scripts/build-release
	@if [ -x scripts/bench ]; then scripts/bench; else echo "There is no scripts/bench."; exit 1; fi

screens: ## Write pictures of every screen to build/screens/
	@scripts/screens

clean: ## Remove what was built; the sample clinic goes too
	@rm -rf .build build .venv-browser
	@echo "Removed .build, build and .venv-browser."
