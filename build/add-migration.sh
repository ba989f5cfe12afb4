#!/usr/bin/env bash
# Adds one migration to both databases: build/add-migration.sh Name
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?"usage: build/add-migration.sh Name"}
dotnet tool restore >/dev/null
dotnet build build/Design -v quiet
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --no-build --project NoProofCity.Data --startup-project build/Design \
    --context "${provider}CityContext" --output-dir "Migrations/$provider"
done
