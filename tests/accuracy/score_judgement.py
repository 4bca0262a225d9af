#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score the verdicts on the cases of fixtures/judgement.

    score_judgement.py FOLDER TOOL [--misses]

Runs `TOOL check` on each case of FOLDER/cases.jsonl and prints, as JSON:
precision and recall of `contradicts`, how many alarms of other kinds were
raised that the case does not expect, and how many of all expected relations
stand between exactly these facts with the right kind and, where the case
states them, severity, detail and diagnosis. With --misses also what is wrong,
case by case, on standard error.
"""
import json
import os
import subprocess
import sys
from collections import Counter

ALARMS = {"contradicts", "derived_conflict", "disputed", "stale", "corrected"}


def run(tool, folder, options):
    command = [tool, "check", ".", "--format", "json", "--fail-on", "never",
               "--show", "incomparable", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{folder}: {done.stderr}")
    return json.loads(done.stdout)


def span_of(folder, doc, quote):
    with open(os.path.join(folder, doc), "rb") as file:
        raw = file.read()
    start = raw.find(quote.encode())
    if start < 0 or raw.find(quote.encode(), start + 1) >= 0:
        sys.exit(f"{folder}/{doc}: '{quote}' does not stand there once")
    return start, start + len(quote.encode())


def facts_at(report, doc, span):
    """Ids of the facts whose figure overlaps the quote."""
    return {fact["id"] for fact in report["facts"]
            if fact["doc"] == doc and fact["start"] < span[1]
            and span[0] < fact["end"]}


class Score:
    def __init__(self):
        self.counts = Counter()
        self.wrong = []

    def miss(self, case, text):
        self.counts["wrong"] += 1
        self.wrong.append(f"{case}: {text}")


def states(expected, told):
    """Whether a relation or finding says what the case expects."""
    if told["kind"] not in expected["kind"]:
        return False
    return all(told.get(key, "") in (expected[key], expected[key] or None)
               for key in ("severity", "detail", "diagnosis")
               if key in expected and (key == "detail" or "severity" in told))


def judge(case, folder, report, score):
    told = report["findings"] + report["relations"]
    used = set()
    for expected in case["expect"]:
        places = [facts_at(report, doc, span_of(folder, doc, quote))
                  for doc, quote in expected["facts"]]

        def same_facts(relation):
            ids = relation["facts"]
            return (len(ids) == len(places)
                    and all(any(i in place for i in ids) for place in places)
                    and all(any(i in place for place in places) for i in ids))

        between = [relation for relation in told if same_facts(relation)]
        found = [relation for relation in between if states(expected, relation)]
        score.counts["expected"] += 1
        score.counts["right"] += bool(found)
        sure = expected["kind"] == ["contradicts"]
        score.counts["contradicts"] += sure
        score.counts["contradicts_found"] += sure and any(
            relation["kind"] == "contradicts" for relation in between)
        used |= {(relation["kind"], frozenset(relation["facts"]))
                 for relation in between
                 if relation["kind"] in expected["kind"]}
        if not found:
            seen = ["not read: " + quote
                    for place, (_, quote) in zip(places, expected["facts"])
                    if not place]
            seen += [f"{r['kind']}({r.get('detail', '')})"
                     f" {r.get('severity', '')} {r.get('diagnosis') or ''}"
                     for r in between]
            score.miss(case["case"], f"{expected} -> {seen}")
    texts = {fact["id"]: f"{fact['doc']} {fact['text']}"
             for fact in report["facts"]}
    raised = {(finding["kind"], frozenset(finding["facts"]))
              for finding in report["findings"]}
    for kind, facts in sorted(raised, key=str):
        if kind not in ALARMS:
            continue
        expected = (kind, facts) in used
        if kind == "contradicts":
            score.counts["contradicts_told"] += 1
            score.counts["contradicts_right"] += expected
        elif not expected:
            score.counts["other_false_alarms"] += 1
        if not expected:
            score.miss(case["case"],
                       f"{kind}: {sorted(texts[i] for i in facts)}")


def ratio(part, whole):
    return round(part / whole, 4) if whole else 1.0


def evaluate(folder, tool):
    score = Score()
    with open(os.path.join(folder, "cases.jsonl"), encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines]
    for case in cases:
        here = os.path.join(folder, case["case"])
        judge(case, here, run(tool, here, case["options"]), score)
    counts = score.counts
    return {
        "cases": len(cases),
        "precision": ratio(counts["contradicts_right"],
                           counts["contradicts_told"]),
        "recall": ratio(counts["contradicts_found"], counts["contradicts"]),
        "contradicts": counts["contradicts"],
        "other_false_alarms": counts["other_false_alarms"],
        "expected": counts["expected"],
        "right": counts["right"],
    }, score.wrong


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    result, wrong = evaluate(sys.argv[1], os.path.abspath(sys.argv[2]))
    if "--misses" in sys.argv:
        print("\n".join(wrong), file=sys.stderr)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
