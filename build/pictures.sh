#!/usr/bin/env bash
# Makes the pictures of the README anew from the demo place: docs/pictures/<role>-1366.png.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
NOPROOFCITY_PICTURES="$PWD/docs/pictures" dotnet test NoProofCity.Tests --filter FullyQualifiedName~Pictures_for_the_readme
