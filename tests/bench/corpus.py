#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a corpus for the benchmark: plain-text articles made of the sentences
of the fixtures, half of them German, half English; a fifth of the sentences
hold figures. The same size gives the same bytes on every machine.

    corpus.py MEGABYTES FOLDER     # FOLDER/000/00000.txt, ...
"""
import pathlib
import random
import re
import sys

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
SENTENCES = 30  # of an article: about 4 KB
SENTENCES_A_PARAGRAPH = 5
FIGURES = 0.2
ARTICLES_A_FOLDER = 1000


def sentences_of(text):
    """The sentences of one Markdown body, without headings and marks."""
    for line in text.splitlines():
        line = line.strip().strip("*")
        if not line or line[0] in "#->|":
            continue
        yield from re.split(r"(?<=[a-zäöüß)][.!?]) (?=[A-ZÄÖÜ])", line)


def read_fixtures():
    """{language: ([headline], [sentence with digits], [sentence without])}"""
    pools = {}
    for path in sorted(FIXTURES.glob("newsroom/*.md")):
        head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
        fields = dict(re.findall(r"^(\w+): *(.+)$", head, re.MULTILINE))
        headlines, figures, others = pools.setdefault(
            fields["lang"], ([], [], []))
        headlines.append(fields["title"].strip("\"'"))
        for sentence in sentences_of(body):
            pool = figures if re.search(r"\d", sentence) else others
            pool.append(sentence)
    return pools


def article(pool, rng):
    headlines, figures, others = pool
    sentences = [
        rng.choice(figures if rng.random() < FIGURES else others)
        for _ in range(SENTENCES)]
    paragraphs = [
        " ".join(sentences[at:at + SENTENCES_A_PARAGRAPH])
        for at in range(0, SENTENCES, SENTENCES_A_PARAGRAPH)]
    return "\n\n".join([rng.choice(headlines), *paragraphs]) + "\n"


def main():
    size, folder = int(float(sys.argv[1]) * 1e6), pathlib.Path(sys.argv[2])
    pools = read_fixtures()
    rng = random.Random(1)
    count = 0
    while size > 0:
        text = article(pools[("de", "en")[count % 2]], rng).encode()
        below = folder / f"{count // ARTICLES_A_FOLDER:03}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{count:06}.txt").write_bytes(text)
        size -= len(text)
        count += 1


if __name__ == "__main__":
    main()
