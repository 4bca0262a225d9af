#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what the tool reads in quantity cases, one prediction a line.

    predict.py TOOL CASES.jsonl >PREDICTIONS.jsonl

A case is {"id", "lang", "text"}; a prediction {"id", "facts": [{"start",
"end", "low", "high", "low_open", "high_open", "unit", "approx"}]}, with the
figures as the text states them. Units are named by units.json, counted nouns
and bare numbers by "1". Python 3 standard library only.
"""
import json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def read_cases(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def extract(tool, language, cases, folder):
    """The facts of each case, by its number."""
    folder = os.path.join(folder, language)
    os.mkdir(folder)
    for number, case in cases:
        with open(os.path.join(folder, f"{number}.txt"), "w",
                  encoding="utf-8", newline="") as article:
            article.write(case["text"])
    lines = subprocess.run(
        [tool, "extract", "--source-lang", language, "--format", "jsonl",
         "--full", folder],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    facts = {}
    for line in lines.splitlines():
        fact = json.loads(line)
        number = int(os.path.basename(fact["doc"])[:-len(".txt")])
        facts.setdefault(number, []).append(fact)
    return facts


def unit_of(fact, symbols):
    rule = fact["evidence"].get("unit", {}).get("rule")
    return symbols.get(rule, fact["unit"] if is_money(fact["unit"]) else "1")


def is_money(unit):
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def prediction(fact, symbols):
    return {"start": fact["start"], "end": fact["end"],
            "low": fact["low_written"], "high": fact["high_written"],
            "low_open": fact["low_open"], "high_open": fact["high_open"],
            "unit": unit_of(fact, symbols), "approx": fact["approx"]}


def main():
    tool, path = sys.argv[1:]
    cases = read_cases(path)
    with open(os.path.join(HERE, "units.json"), encoding="utf-8") as table:
        symbols = json.load(table)
    facts = {}
    with tempfile.TemporaryDirectory() as folder:
        for language in sorted({case["lang"] for case in cases}):
            of_language = [(number, case) for number, case in enumerate(cases)
                           if case["lang"] == language]
            facts.update(extract(tool, language, of_language, folder))
    for number, case in enumerate(cases):
        found = [prediction(f, symbols) for f in facts.get(number, [])]
        print(json.dumps({"id": case["id"], "facts": found}))


if __name__ == "__main__":
    main()
