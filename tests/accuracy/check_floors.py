#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when accuracy falls below floors.json, which only ever rises.

    check_floors.py corpus TOOL            both halves of fixtures/corpus
    check_floors.py judgement TOOL         both halves of fixtures/judgement
    check_floors.py quantities SCORES      what score.py --json printed

Prints what was reached. Python 3 standard library only.
"""
import json, os, subprocess, sys, tempfile

from score_judgement import evaluate

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(HERE, "..", "..", "fixtures")
CORPUS = os.path.join(FIXTURES, "corpus")


def floors():
    with open(os.path.join(HERE, "floors.json"), encoding="utf-8") as file:
        return json.load(file)


def check(name, reached, floor):
    ok = reached >= floor
    print(f"{name}: {reached:.4g}, floor {floor:.4g}{'' if ok else '  FAILED'}")
    return ok


def check_corpus(tool):
    return all([check_half(tool, half) for half in ("seen", "unseen")])


def check_half(tool, half):
    folder = os.path.join(CORPUS, half)
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as facts:
        subprocess.run([tool, "extract", "--format", "jsonl",
                        os.path.join(folder, "articles")],
                       stdout=facts, check=True)
        score = json.loads(subprocess.run(
            [sys.executable, os.path.join(HERE, "score_corpus.py"), folder,
             facts.name], stdout=subprocess.PIPE, check=True).stdout)
    floor = floors()[half]
    most = floor.pop("most_on_negatives")
    results = [check(f"corpus {half} {slot}", score[slot], at_least)
               for slot, at_least in floor.items()]
    results.append(check(f"corpus {half} claims on non-claims (negative)",
                         -score["on_negatives"], -most))
    return all(results)


def check_judgement(tool):
    results = []
    for half, floor in floors()["judgement"].items():
        folder = os.path.join(FIXTURES, "judgement", half)
        score, _ = evaluate(folder, os.path.abspath(tool))
        score["other_false_alarms"] *= -1
        results += [check(f"judgement {half} {name}", score[name], at_least)
                    for name, at_least in floor.items()]
    return all(results)


def check_quantities(path):
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    results = []
    for language, floor in floors()["quantities"].items():
        row = next(row for row in rows if row["suite"] == "ALL " + language)
        results += [check(f"quantities {language} {kind} F1", row[kind][2], f1)
                    for kind, f1 in floor.items()]
    return all(results)


def main():
    what, path = sys.argv[1:]
    checks = {"corpus": check_corpus, "judgement": check_judgement,
              "quantities": check_quantities}
    return 0 if checks[what](path) else 1


if __name__ == "__main__":
    sys.exit(main())
