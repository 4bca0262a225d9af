#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# How long extraction takes, as ratios in one run: against `wc -w` on the same
# bytes, and two threads against one. The corpus is the newsroom fixtures, each
# body repeated into many articles; always the same bytes.
#
#   tests/bench/bench.sh [COPIES]     default 40 (about 6 MB)
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/../.."
copies=${1:-40}
tool=$PWD/build/release/stimmig
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT

for article in fixtures/newsroom/*.md; do
  name=$(basename "$article" .md)
  copy=0
  while [ "$copy" -lt "$copies" ]; do
    # Ten bodies below one front matter.
    { cat "$article"
      for _ in 1 2 3 4 5 6 7 8 9; do
        awk 'dashes > 1 { print } /^---$/ { dashes++ }' "$article"
      done
    } >"$corpus/$name-$copy.md"
    copy=$((copy + 1))
  done
done

# The median of three, in milliseconds.
milliseconds() {
  for _ in 1 2 3; do
    start=$(date +%s%N)
    "$@" >/dev/null
    end=$(date +%s%N)
    echo $(((end - start) / 1000000))
  done | sort -n | sed -n 2p
}
words() { cat "$corpus"/*.md | LC_ALL=C.UTF-8 wc -w; }

bytes=$(cat "$corpus"/*.md | wc -c)
wc_ms=$(milliseconds words)
one_ms=$(milliseconds "$tool" extract --format jsonl -j 1 "$corpus")
two_ms=$(milliseconds "$tool" extract --format jsonl -j 2 "$corpus")
start_ms=$(milliseconds "$tool" check --fail-on never \
  fixtures/newsroom/elbpost-sap-bilanz.md)
awk -v b="$bytes" -v w="$wc_ms" -v o="$one_ms" -v t="$two_ms" -v s="$start_ms" '
  BEGIN {
    printf "corpus            %8.1f MB\n", b / 1e6
    printf "wc -w             %8d ms\n", w
    printf "extract -j1       %8d ms  %6.1f times wc -w\n", o, o / (w ? w : 1)
    printf "extract -j2       %8d ms  %6.2f times as fast as -j1\n", t,
           o / (t ? t : 1)
    printf "check, 1 article  %8d ms\n", s
  }'
