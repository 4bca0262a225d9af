#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the facts of whole articles against facts made by hand.

    score_corpus.py FOLDER FACTS.jsonl [--misses]

FOLDER holds gold.jsonl (one fact a line: doc, start, end, text, and the slots;
a list means that any of its values is right) and negatives.jsonl (places that
are no claim). FACTS.jsonl is what `stimmig extract --format jsonl` printed for
the articles. A fact is right when value, unit, entity, metric and period are;
prints precision, recall and F1, the share of each slot, and how many places of
the negatives hold a fact. Python 3 standard library only.
"""
import collections, json, os, sys

SLOTS = ("value", "unit", "entity", "metric", "period")

# Gold may be written in an everyday unit; facts are in base units.
BASE = {"min": ("s", 60), "h": ("s", 3600), "d": ("s", 86400),
        "wk": ("s", 604800), "yr": ("mo", 12), "km/h": ("m/s", 1 / 3.6),
        "barrel": ("m3", 0.158987294928), "bbl": ("m3", 0.158987294928),
        "l": ("m3", 0.001), "km": ("m", 1000), "t": ("kg", 1000)}


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def any_of(gold):
    return gold if isinstance(gold, list) else [gold]


def same_number(a, b):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b))


def factor(gold, unit):
    """What the gold's value is multiplied with to be in the fact's unit."""
    for written in any_of(gold.get("unit")):
        if written in BASE and BASE[written][0] == unit:
            return BASE[written][1]
    return 1


def same_value(gold, fact):
    scale = factor(gold, fact["unit"])
    return all(any(same_number(value and value * scale, fact[end])
                   for value in any_of(gold[end]))
               for end in ("low", "high"))


def is_right(slot, gold, fact):
    if slot == "value":
        return same_value(gold, fact)
    if slot == "unit" and factor(gold, fact["unit"]) != 1:
        return True
    return fact[slot] in any_of(gold.get(slot))


def overlap(a, b):
    return min(a["end"], b["end"]) - max(a["start"], b["start"])


def pair(gold, facts):
    """Each gold fact with the best of the facts at its place; one to one."""
    candidates = []
    for i, row in enumerate(gold):
        for j, fact in enumerate(facts):
            if row["doc"] == fact["doc"] and overlap(row, fact) > 0:
                right = sum(is_right(slot, row, fact) for slot in SLOTS)
                candidates.append((-right, -overlap(row, fact), i, j))
    pairs, taken = {}, set()
    for _, _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def main():
    folder, path = sys.argv[1], sys.argv[2]
    show = "--misses" in sys.argv[3:]
    gold = load(os.path.join(folder, "gold.jsonl"))
    negatives = load(os.path.join(folder, "negatives.jsonl"))
    facts = [dict(fact, doc=os.path.basename(fact["doc"]))
             for fact in load(path)]
    pairs = pair(gold, facts)
    slots, whole = collections.Counter(), 0
    for i, row in enumerate(gold):
        fact = facts[pairs[i]] if i in pairs else None
        wrong = [slot for slot in SLOTS
                 if not fact or not is_right(slot, row, fact)]
        slots.update(slot for slot in SLOTS if slot not in wrong)
        whole += not wrong
        if wrong and show:
            read = fact and {slot: fact.get(slot) for slot in
                             ("text", "low", "high", *SLOTS[1:])}
            want = {slot: row.get(slot) for slot in
                    ("text", "low", "high", *SLOTS[1:])}
            print(row["doc"], ",".join(wrong) if fact else "missed", want, read)
    on_negatives = [fact for fact in facts
                    if any(n["doc"] == fact["doc"] and overlap(n, fact) > 0
                           for n in negatives)
                    and not any(g["doc"] == fact["doc"] and overlap(g, fact) > 0
                                for g in gold)]
    if show:
        for fact in on_negatives:
            print(fact["doc"], "no claim", repr(fact["text"]))
        paired = set(pairs.values())
        for j, fact in enumerate(facts):
            if j not in paired:
                print(fact["doc"], "surplus", repr(fact["text"]),
                      fact["metric"], fact["entity"])
    precision = whole / len(facts) if facts else 0
    recall = whole / len(gold) if gold else 0
    f1 = 2 * precision * recall / (precision + recall) if whole else 0
    print(json.dumps({"gold": len(gold), "facts": len(facts), "right": whole,
                      "precision": round(precision, 4),
                      "recall": round(recall, 4), "f1": round(f1, 4),
                      "found": len(pairs),
                      **{slot: slots[slot] for slot in SLOTS},
                      "on_negatives": len(on_negatives)}))


if __name__ == "__main__":
    main()
