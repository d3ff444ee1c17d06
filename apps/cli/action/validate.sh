#!/usr/bin/env bash
# What the step of action.yml runs: findings as annotations, and as SARIF where that is asked for.
set -euo pipefail

mapfile -t paths < <(sed -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' -e '/^$/d' <<<"$INPUT_PATHS")
if [ "${#paths[@]}" -eq 0 ]; then
  echo '::error title=connectory::No paths to check. Set the input "paths".'
  exit 2
fi

# A path that begins with a dash is a path.
common=(validate --ruleset "$INPUT_RULESET" --max-severity "$INPUT_MAX_SEVERITY")
if [ -n "$INPUT_SARIF" ]; then
  # How bad it is decides the run below; here only a misuse counts.
  node "$CONNECTORY" "${common[@]}" --format sarif -- "${paths[@]}" >"$INPUT_SARIF" || [ $? -eq 1 ]
fi
exec node "$CONNECTORY" "${common[@]}" --format github -- "${paths[@]}"
