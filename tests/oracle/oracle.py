#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reference for SEMANTICS.md, sections 3 and 7.1: from a printed figure to its two
intervals, and from two figures to their numeric relation. Exact rationals, slow on purpose.

    python3 oracle.py               print the worked relations
    python3 oracle.py table N SEED  print N random pairs with both modes' verdicts, one JSON object a line
    python3 oracle.py self-test     check the laws that every implementation must keep
"""
import json, random, sys
from fractions import Fraction as F


class Interval:
    """A set of values between two ends; None is unbounded; an end may be excluded."""

    def __init__(self, lo, hi, lo_open=False, hi_open=False):
        self.lo, self.hi = lo, hi
        self.lo_open, self.hi_open = lo is None or lo_open, hi is None or hi_open

    def key(self):
        return (self.lo, self.hi, self.lo_open, self.hi_open)

    def scaled(self, k):
        return Interval(self.lo if self.lo is None else self.lo * k, self.hi if self.hi is None else self.hi * k,
                        self.lo_open, self.hi_open)

    def mirrored(self):
        neg = lambda x: x if x is None else -x
        return Interval(neg(self.hi), neg(self.lo), self.hi_open, self.lo_open)

    def meets(self, other, touch=False):
        """Whether the two sets share a value; with touch, whether their closures do."""
        for a, b in ((self, other), (other, self)):
            if a.hi is not None and b.lo is not None:
                if a.hi < b.lo or (a.hi == b.lo and not touch and (a.hi_open or b.lo_open)):
                    return False
        return True

    def inside(self, other):
        low = other.lo is None or (self.lo is not None and (
            self.lo > other.lo or (self.lo == other.lo and (self.lo_open or not other.lo_open))))
        high = other.hi is None or (self.hi is not None and (
            self.hi < other.hi or (self.hi == other.hi and (self.hi_open or not other.hi_open))))
        return low and high


class Figure:
    """inner: what the digits claim (None: no claim); outer: what a fair reader must allow;
    printed: the ends as printed; u: last digit; g: grain; bare: a point without a hedge."""

    def __init__(self, inner, outer, printed, u, g, bare=False, digits=0):
        self.inner, self.outer, self.printed, self.u, self.g = inner, outer, printed, u, g
        self.bare, self.digits, self.v = bare, digits, printed.lo


def unit_of_last_digit(s):
    return F(1, 10 ** len(s.split(".")[1])) if "." in s else F(1)


def grain(s):
    """With printed decimals the last digit; else the coarsest k*10^n, k in {1, 5}, that divides
    the printed whole number and is not larger than it."""
    v, best, step = F(s), unit_of_last_digit(s), 1
    if "." in s or v == 0:
        return best
    while step <= v:
        for k in (1, 5):
            if k * step <= v and v % (k * step) == 0:
                best = max(best, F(k * step))
        step *= 10
    return best


def significant_digits(s):
    return len(s.replace(".", "").lstrip("0").rstrip("0" if "." not in s else "")) or 1


# In strict mode these are read sharply; a stated bound keeps its open side.
SHARP = {"bare", "exact", "about", "almost", "just_over", "range", "up_to"}


def read(s, hedge="bare", scale=1, hi=None, hi_scale=None, negative=False, counted=False, strict=False):
    """s, hi: printed magnitudes ("1.3"); scale: the scale word's factor; counted: whole things."""
    scale, hi_scale = F(scale), F(hi_scale if hi_scale is not None else scale)
    v, u, g = F(s), unit_of_last_digit(s), grain(s)
    half = u / 2
    bare = max(half, min(g / 2, v * F(5, 100)))
    step = max(half, min(g / 2, v * F(10, 100)))
    about = max(step, v * F(2, 100), u if v >= 10 * u else half)
    near = max(step, min(v * F(10, 100), g))
    more = g / 2 if significant_digits(s) <= 1 else g
    point, is_bare = Interval(v, v), False
    if hedge == "bare":
        is_bare = True
        inner, outer = Interval(v - half, v + half, False, True), Interval(v - bare, v + bare, False, True)
        if counted and scale == 1 and "." not in s and g < 10:
            inner = outer = point
    elif hedge == "exact":
        inner = outer = point
    elif hedge == "about":
        inner, outer = Interval(v - bare, v + bare, False, True), Interval(v - about, v + about, False, True)
    elif hedge == "almost":
        inner, outer = Interval(v - step, v, False, True), Interval(v - near, v, False, True)
    elif hedge == "just_over":
        inner, outer = Interval(v, v + step, True, False), Interval(v, v + near, True, False)
    elif hedge == "more_than":
        inner, outer = Interval(v, v + more, True, False), Interval(v, None, True)
    elif hedge == "at_least":
        inner, outer = Interval(v, v + more), Interval(v, None)
    elif hedge == "well_over":
        inner, outer = Interval(v * F(105, 100), v * F(125, 100), True, False), Interval(v, None, True)
    elif hedge == "up_to":
        inner, outer = Interval(F(0), v), Interval(F(0), v + half)
    elif hedge == "at_most":
        inner = outer = Interval(F(0), v)
    elif hedge == "less_than":
        inner = outer = Interval(F(0), v, False, True)
    elif hedge == "range":
        w = F(hi) * hi_scale / scale
        if w < v:
            raise ValueError("a range whose end lies below its start")
        u = min(u, unit_of_last_digit(hi) * hi_scale / scale)
        inner, outer = Interval(v, w), Interval(max(F(0), v - u / 2), w + u / 2)
        point = inner
    elif hedge == "digit_class":  # s = "2": zweistellig
        k = int(s)
        inner = outer = point = Interval(F(10) ** (k - 1), F(10) ** k, False, True)
        u = g = F(10) ** (k - 1)
    elif hedge == "plural":  # "Milliarden"
        inner = outer = point = Interval(F(1), F(1000), False, True)
        u = g = F(1)
    else:
        raise ValueError(hedge)
    if hedge in ("more_than", "at_least", "well_over"):
        point = Interval(v, None)
    elif hedge in ("up_to", "at_most", "less_than"):
        point = Interval(F(0), v)
    if strict and hedge in SHARP:
        outer = inner
    parts = [p if p is None else p.scaled(scale) for p in (inner, outer, point)]
    if negative:
        parts = [p if p is None else p.mirrored() for p in parts]
    f = Figure(parts[0], parts[1], parts[2], u * scale, g * scale, is_bare, significant_digits(s))
    f.v = (-v if negative else v) * scale
    return f


def relation(a, b):
    if a.inner is not None and b.inner is not None:
        if a.inner.key() == b.inner.key():
            return "equal"
        if a.inner.meets(b.inner):
            if a.bare and b.bare:
                return "rounding_equal"
            if a.inner.inside(b.inner):
                return "refines"
            if b.inner.inside(a.inner):
                return "contains"
            return "overlaps"
    if a.bare and b.bare:
        if a.u != b.u:
            coarse, fine = (a, b) if a.u > b.u else (b, a)
            if coarse.digits >= 2 and coarse.v * fine.v > 0 and abs(coarse.v) <= abs(fine.v) < abs(coarse.v) + coarse.u:
                return "truncated"
        if a.g != b.g:
            round_, fine = (a, b) if a.g > b.g else (b, a)
            if fine.inner.inside(round_.outer):
                return "approx_equal"
    if a.outer.meets(b.outer, touch=True):
        return "tension"
    return "disjoint"


def gap(a, b):
    """Distance of the facing printed ends, as a share of the larger of them; 0 where they meet."""
    p, q = a.printed, b.printed
    for x, y in ((p, q), (q, p)):
        if x.hi is not None and y.lo is not None and x.hi < y.lo:
            return (y.lo - x.hi) / max(abs(x.hi), abs(y.lo))
    return F(0)


HEDGES = ["bare", "exact", "about", "almost", "just_over", "more_than", "at_least", "well_over", "up_to", "at_most",
          "less_than", "range", "digit_class", "plural"]


def random_args(rng):
    hedge = rng.choice(HEDGES + ["bare"] * 8)
    digits = rng.choice([1, 1, 2, 2, 3, 4])
    s = str(rng.randrange(10 ** (digits - 1), 10 ** digits) * 10 ** rng.choice([0, 0, 0, 1, 2]))
    if rng.random() < .4:
        s += "." + "".join(rng.choice("0123456789") for _ in range(rng.choice([1, 1, 2, 3])))
    scale = rng.choice([1, 1, 10 ** 3, 10 ** 6, 10 ** 9])
    args = dict(s=s, hedge=hedge, scale=scale, negative=rng.random() < .1, counted=rng.random() < .2)
    if hedge == "range":
        args["hi"] = str(int(F(s)) + rng.randrange(1, 50))
    if hedge == "digit_class":
        args["s"] = rng.choice("123")
    if hedge == "plural":
        args["s"] = "1"
    return args


def random_pair(rng):
    a, b = random_args(rng), random_args(rng)
    if rng.random() < .85 and not {a["hedge"], b["hedge"]} & {"digit_class", "plural"}:
        b["scale"], b["negative"] = a["scale"], a["negative"]  # near each other, where verdicts differ
        spread = rng.choice([1, 3, 15])
        near = F(a["s"]) * (1 + F(rng.randrange(-spread * 10, spread * 10 + 1), 1000))
        if rng.random() < .5:
            a["hedge"] = b["hedge"] = "bare"
            a.pop("hi", None), b.pop("hi", None)
        if rng.random() < .2:  # one of the two rounded or cut to fewer digits
            k = 10 ** rng.choice([0, 1, 2])
            b["s"] = str(int(F(a["s"]) / k + rng.choice([0, F(1, 2)])) * k)
        else:
            b["s"] = f"{float(near):.{rng.choice([0, 0, 1, 2])}f}"
        if F(b["s"]) == 0:
            b["hedge"] = "bare"
        if b["hedge"] == "range":
            b["hi"] = str(int(F(b["s"])) + rng.randrange(1, 50))
    return a, b


def show(i):
    if i is None:
        return "none"
    n = lambda x: "∞" if x is None else f"{float(x):.6g}"
    return f"{'(' if i.lo_open else '['}{'-' if i.lo is None else ''}{n(i.lo)}, {n(i.hi)}{')' if i.hi_open else ']'}"


def as_json(i):
    s = lambda x: x if x is None else str(x)
    return None if i is None else {"low": s(i.lo), "high": s(i.hi), "low_open": i.lo_open, "high_open": i.hi_open}


def self_test():
    flip = {"contains": "refines", "refines": "contains"}
    rng = random.Random(1)
    for _ in range(20000):
        x, y = random_pair(rng)
        for strict in (False, True):
            a, b = read(strict=strict, **x), read(strict=strict, **y)
            for f in (a, b):
                assert f.inner is None or f.inner.inside(f.outer), (x, y)
            r, back = relation(a, b), relation(b, a)
            assert back == flip.get(r, r), (x, y, r, back)
            assert relation(a, a) == "equal" or a.inner is None, x
            assert gap(a, b) == gap(b, a) >= 0
            bigger = [read(strict=strict, **dict(z, scale=z["scale"] * 10 ** 3, counted=False)) for z in (x, y)]
            if not (x["counted"] or y["counted"]):
                assert relation(*bigger) == r, (x, y)
            if r == "disjoint" and a.inner and b.inner:
                assert not a.outer.meets(b.outer)
    print("laws hold on 20,000 random pairs in both modes")


BN, M = 10 ** 9, 10 ** 6
WORKED = [
    ("60-65 Mrd. (S0)", dict(s="60", hedge="range", scale=BN, hi="65"), "schätzungsweise 65 Mrd. (S3)", dict(s="65", hedge="about", scale=BN)),
    ("60-65 Mrd.", dict(s="60", hedge="range", scale=BN, hi="65"), "65 Mrd.", dict(s="65", scale=BN)),
    ("60 Mrd.", dict(s="60", scale=BN), "65 Mrd.", dict(s="65", scale=BN)),
    ("60-65 (Jan.)", dict(s="60", hedge="range", scale=BN, hi="65"), "64-72 (Apr.)", dict(s="64", hedge="range", scale=BN, hi="72")),
    ("60-65 (Jan.)", dict(s="60", hedge="range", scale=BN, hi="65"), "66-72 (Jul.)", dict(s="66", hedge="range", scale=BN, hi="72")),
    ("64-72 (Apr.)", dict(s="64", hedge="range", scale=BN, hi="72"), "66-72 (Jul.)", dict(s="66", hedge="range", scale=BN, hi="72")),
    ("70-72 (Okt.)", dict(s="70", hedge="range", scale=BN, hi="72"), "72,2 (Ist)", dict(s="72.2", scale=BN)),
    ("mehr als 1,3 Mio. (S0)", dict(s="1.3", hedge="more_than", scale=M), "über 1,3 Mio. (S2)", dict(s="1.3", hedge="more_than", scale=M)),
    ("mehr als 1,3 Mio.", dict(s="1.3", hedge="more_than", scale=M), "2 Mio.", dict(s="2", scale=M)),
    ("5,6 Mio. (S1)", dict(s="5.6", scale=M), "5,576 Mio.", dict(s="5.576", scale=M)),
    ("5,5 Mio.", dict(s="5.5", scale=M), "5,576 Mio.", dict(s="5.576", scale=M)),
    ("5,6 Mio.", dict(s="5.6", scale=M), "557.600", dict(s="557600")),
    ("600 Mrd. (S3)", dict(s="600", scale=BN), "589 Mrd.", dict(s="589", scale=BN)),
    ("fast 600 Mrd.", dict(s="600", hedge="almost", scale=BN), "589 Mrd.", dict(s="589", scale=BN)),
    ("rund 600 Mrd.", dict(s="600", hedge="about", scale=BN), "592,7 Mrd.", dict(s="592.7", scale=BN)),
    ("589 Mrd.", dict(s="589", scale=BN), "592,7 Mrd.", dict(s="592.7", scale=BN)),
    ("5 Mrd. Verlust (S3)", dict(s="5", scale=BN, negative=True), "4,97 Mrd. Verlust", dict(s="4.97", scale=BN, negative=True)),
    ("95 Mrd. (S3)", dict(s="95", scale=BN), "95,12 Mrd.", dict(s="95.12", scale=BN)),
    ("30 Mrd.", dict(s="30", scale=BN), "39,23 Mrd.", dict(s="39.23", scale=BN)),
    ("bis zu 3 Mrd. (S2)", dict(s="3", hedge="up_to", scale=BN), "3,4 Mrd.", dict(s="3.4", scale=BN)),
    ("höchstens 3 Mrd.", dict(s="3", hedge="at_most", scale=BN), "3,4 Mrd.", dict(s="3.4", scale=BN)),
    ("über 200 Mio.", dict(s="200", hedge="more_than", scale=M), "rund 200 Mio.", dict(s="200", hedge="about", scale=M)),
    ("2,6 %", dict(s="2.6"), "2,7 %", dict(s="2.7")),
    ("2,0 %", dict(s="2.0"), "2 %", dict(s="2")),
    ("zweistellige Mrd. (S1)", dict(s="2", hedge="digit_class", scale=BN), "60-65 Mrd.", dict(s="60", hedge="range", scale=BN, hi="65")),
    ("2.048 GPUs (S1)", dict(s="2048", counted=True), "2.000 GPUs", dict(s="2000", counted=True)),
    ("65 Mrd.", dict(s="65", scale=BN), "30-40 Mrd.", dict(s="30", hedge="range", scale=BN, hi="40")),
]


def main():
    if sys.argv[1:2] == ["self-test"]:
        return self_test()
    if sys.argv[1:2] == ["table"]:
        rng = random.Random(int(sys.argv[3]))
        for _ in range(int(sys.argv[2])):
            x, y = random_pair(rng)
            out = {"a": x, "b": y}
            for strict in (False, True):
                a, b = read(strict=strict, **x), read(strict=strict, **y)
                out["strict" if strict else "pragmatic"] = relation(a, b)
                if not strict:
                    out["a_inner"], out["a_outer"] = as_json(a.inner), as_json(a.outer)
                    out["b_inner"], out["b_outer"] = as_json(b.inner), as_json(b.outer)
                    out["gap"] = str(gap(a, b))
            print(json.dumps(out))
        return
    for n, x, m, y in WORKED:
        a, b = read(**x), read(**y)
        c, d = read(strict=True, **x), read(strict=True, **y)
        print(f"{n:24} {m:30} {relation(a, b):15} strict {relation(c, d):15} gap {float(gap(a, b)):.3f}  "
              f"{show(a.inner)} in {show(a.outer)} | {show(b.inner)} in {show(b.outer)}")


if __name__ == "__main__":
    main()
