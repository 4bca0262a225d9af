#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# How long extraction takes, as ratios in one run: against `wc -w` on the same
# bytes, two threads against one, and a tenth of the corpus against all of it;
# peak memory; and the latency of a check of one article. The corpus is made by
# corpus.py and is the same bytes everywhere. docs/performance.md explains.
#
#   tests/bench/bench.sh [MEGABYTES]     default 200
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/../.."
size=${1:-200}
rounds=5
tool=$PWD/build/release/stimmig
article=fixtures/newsroom/elbpost-sap-bilanz.md
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Writes a corpus as a folder of articles and as one file of the same bytes.
make_corpus() {
  python3 tests/bench/corpus.py "$2" "$folder/$1"
  find "$folder/$1" -name '*.txt' -print0 | LC_ALL=C sort -z |
    xargs -0 cat >"$folder/$1.all"
}

# Milliseconds of wall time of one command.
milliseconds() {
  start=$(date +%s%N)
  "$@" >/dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

words() { LC_ALL=C.UTF-8 wc -w "$folder/all.all"; }
extract() { "$tool" extract --format jsonl -j "$1" "$folder/$2"; }
check() { "$tool" check --fail-on never "$article"; }

median() { sort -n "$folder/$1.ms" | sed -n $(((rounds + 1) / 2))p; }

# Peak memory in megabytes.
peak() {
  /usr/bin/time -f %M "$tool" extract --format jsonl -j 1 "$folder/$1" \
    2>&1 >/dev/null | awk 'END { printf "%.0f", $1 / 1024 }'
}

make_corpus all "$size"
make_corpus tenth "$(awk -v s="$size" 'BEGIN { print s / 10 }')"
words >/dev/null # from the page cache from here on
# One after the other in each round: what else the machine does hits them all.
for _ in $(seq $rounds); do
  milliseconds words >>"$folder/wc.ms"
  milliseconds extract 1 all >>"$folder/one.ms"
  milliseconds extract 2 all >>"$folder/two.ms"
  milliseconds extract 1 tenth >>"$folder/tenth.ms"
  milliseconds check >>"$folder/check.ms"
done
awk -v size="$size" -v w="$(median wc)" -v o="$(median one)" \
  -v t="$(median two)" -v p="$(median tenth)" -v c="$(median check)" \
  -v all="$(peak all)" -v tenth="$(peak tenth)" '
  function per(a, b) { return a / (b ? b : 1) }
  BEGIN {
    printf "corpus            %8.1f MB\n", size
    printf "wc -w             %8d ms\n", w
    printf "extract -j1       %8d ms  %6.1f times wc -w\n", o, per(o, w)
    printf "extract -j2       %8d ms  %6.2f times as fast as -j1\n", t, per(o, t)
    printf "a tenth, -j1      %8d ms  the whole takes %.2f times as long\n",
           p, per(o, p)
    printf "peak memory       %8d MB  a tenth: %d MB\n", all, tenth
    printf "check, 1 article  %8d ms\n", c
  }'

# Judging facts that were read already. The time for n facts is measured against
# n log n of the row above; a block is one question, such as one company's
# revenue of one year.
judge() { build/release/stimmig_judge "$@"; }
{
  echo "10000 1000 $(judge 10000 1000)"
  echo "100000 10000 $(judge 100000 10000)"
  echo "1000000 100000 $(judge 1000000 100000)"
  echo "100000 1 $(judge 100000 1)"
  echo "100000 1 $(judge 100000 1 100000)"
} | awk '
  {
    growth = ""
    cost = $3 / ($1 * log($1))
    if (NR > 1 && NR < 4) growth = sprintf("  %.2f times n log n", cost / last)
    last = cost
    printf "judge %7d facts in %6d blocks  %8.2f s  %5d MB%s\n",
           $1, $2, $3, $4, growth
  }'
