#!/usr/bin/env bash
# Holds each target, or those that are named, against made-up input for so many minutes, and says how often each ran.
# Without sanitizers, which need a nightly toolchain: planpress has no unsafe code.
set -euo pipefail
cd "$(dirname "$0")"
minutes=$1
shift
if [ $# -eq 0 ]; then
    mapfile -t targets < <(cargo fuzz list)
    set -- "${targets[@]}"
fi
mkdir -p target/logs
failed=0
for target; do
    mkdir -p "corpus/$target"
    # An office file is not read at all once it is cut.
    case $target in docx | xlsx | package | pdf) longest=65536 ;; *) longest=16384 ;; esac
    RUSTC_BOOTSTRAP=1 cargo fuzz run --dev -s none "$target" -- -max_total_time=$((minutes * 60)) \
        -timeout=10 -rss_limit_mb=1024 -max_len=$longest -print_final_stats=1 2>&1 | tee "target/logs/$target" || failed=1
done
echo
for target; do
    executions=$(sed -n 's/^stat::number_of_executed_units: //p' "target/logs/$target" | tail -1)
    found=$(sed -n 's/^Test unit written to //p; s/^artifact_prefix.*Test unit written to //p' "target/logs/$target" | tail -1)
    printf '%-12s %10s executions  %s\n' "$target" "${executions:-no}" "${found:+failed: $found}"
done
exit $failed
