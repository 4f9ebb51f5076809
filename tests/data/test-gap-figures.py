# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of 'journey gaps' agree with another calculation, from the formulas alone, on a thousand maps.

Sums and ranks are worked out with fractions, so that nothing here rounds and a tie is a tie.

Arguments: the tool.
"""

import functools
import json
import math
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import gap_maps
import tap

TOOL = Path(sys.argv[1]).resolve()
N_MAPS = 1000
N_AT_ONCE = 4
NEAR = 1e-9

TABLE = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]
LETTERS = dict(zip("MOAIRQ", gap_maps.CLASSES))
QUADRANTS = {(True, True): "concentrate", (True, False): "keep", (False, True): "low", (False, False): "overkill"}


def mean(pairs):
    """Of pairs of weight and value."""
    return sum(weight * value for weight, value in pairs) / sum(weight for weight, _ in pairs)


def beta_fraction(a, b, x):
    """The continued fraction of the incomplete beta function, from its end to its start."""
    value = 0.0
    for m in range(400, 0, -1):
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        value = even / (1 + odd / (1 + value))
    return 1 / (1 - (a + b) / (a + 1) * x / (1 + value))


def outside(degrees, t):
    """How probable a Student t further away from 0 is."""
    a, b, x = degrees / 2, 0.5, degrees / (degrees + t * t)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front / a * beta_fraction(a, b, x)
    return 1 - front / b * beta_fraction(b, a, 1 - x)


@functools.cache
def student_t(degrees):
    low, high = 1.9, 13.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if outside(degrees, middle) > 0.05 else (low, middle)
    return low


def wilson(positive, n):
    z, share = 1.96, positive / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0, centre - half), min(1, centre + half)


class Expected:
    """What a map comes to, with the choices of one run of the tool."""

    def __init__(self, made, choices):
        self.made = made
        self.choices = choices
        self.span = Fraction(made.high - made.low)
        self.middle = Fraction(made.low + made.high) / 2
        self.tolerance = self.span / 8 if made.tolerance is None else made.tolerance
        self.entries = [
            self.touchpoint(touchpoint, stage) for stage, touchpoints in made.stages for touchpoint in touchpoints
        ]
        scored = [entry for entry in self.entries if entry["gap"] is not None]
        self.rank(scored)
        self.part(scored)

    def weight(self, importance):
        return 1 + 4 * (importance - self.made.low) / self.span

    def counts(self, score, dimension):
        only = self.choices.get("dimension")
        return (
            score.expected is not None
            and score.actual is not None
            and dimension.weight > 0
            and only in (None, dimension.title)
        )

    def counting(self, touchpoint):
        """The scores that count, each with its dimension, importance and w."""
        seen = set()
        for score in touchpoint.scores:
            dimension = self.made.dimensions[score.dimension]
            first = score.dimension not in seen
            seen.add(score.dimension)
            if not first or not self.counts(score, dimension):
                continue
            if self.choices.get("measured-only") and self.is_assumption(touchpoint, score):
                continue
            importance = self.middle if score.importance is None else score.importance
            yield score, dimension, importance, dimension.weight * self.weight(importance)

    @staticmethod
    def is_assumption(touchpoint, score):
        return score.evidence is None or touchpoint.evidence[score.evidence][0] == "estimate"

    @staticmethod
    def answers(touchpoint, score):
        return score.n or (touchpoint.evidence[score.evidence][1] if score.evidence is not None else 0)

    def touchpoint(self, touchpoint, stage):
        entry = dict.fromkeys(
            "rank importance expected actual gap loss gain priority share quadrant n interval assumption"
            " importance_assumed".split()
        )
        entry.update(stage=stage, title=touchpoint.title, truth=touchpoint.truth, personas=touchpoint.personas)
        entry.update(self.tallies(touchpoint))
        counting = list(self.counting(touchpoint))
        if not counting:
            return entry

        def reflect(dimension, figure):
            return self.made.low + self.made.high - figure if dimension.cost else figure

        signs = [-1 if dimension.cost else 1 for _, dimension, _, _ in counting]
        gaps = [(w, sign * (score.actual - score.expected)) for (score, _, _, w), sign in zip(counting, signs)]
        entry["gap"] = mean(gaps)
        entry["loss"] = mean([(w, max(0, -gap)) for w, gap in gaps])
        entry["gain"] = mean([(w, max(0, gap)) for w, gap in gaps])
        entry["expected"] = mean([(w, reflect(dimension, score.expected)) for score, dimension, _, w in counting])
        entry["actual"] = mean([(w, reflect(dimension, score.actual)) for score, dimension, _, w in counting])
        entry["importance"] = mean([(dimension.weight, importance) for _, dimension, importance, _ in counting])
        entry["priority"] = self.weight(entry["importance"]) * entry["loss"]
        entry["assumption"] = any(self.is_assumption(touchpoint, score) for score, *_ in counting)
        entry["importance_assumed"] = any(score.importance is None for score, *_ in counting)
        entry["n"] = max(self.answers(touchpoint, score) for score, *_ in counting) or None
        entry["interval"] = self.interval(touchpoint, counting, entry["actual"])
        return entry

    def interval(self, touchpoint, counting, actual):
        answers = [self.answers(touchpoint, score) for score, *_ in counting]
        if min(answers) < 2 or any(score.sd is None for score, *_ in counting):
            return None
        errors = [(float(w), float(score.sd) / math.sqrt(n)) for (score, _, _, w), n in zip(counting, answers)]
        half = student_t(min(answers) - 1) * mean(errors)
        return [max(self.made.low, float(actual) - half), min(self.made.high, float(actual) + half)]

    @staticmethod
    def tallies(touchpoint):
        sums = {question: {} for question in gap_maps.ANSWERS}
        for question, counts in touchpoint.tallies:
            for answer, count in counts.items():
                if question == "kano" and "-" in answer:
                    answer = TABLE[int(answer[0]) - 1][int(answer[2]) - 1]
                sums[question][answer] = sums[question].get(answer, 0) + count
        return {
            "nps": nps(sums["nps"]),
            "csat": csat(sums["csat"]),
            "ces": ces(sums["ces"]),
            "kano": kano(sums["kano"], touchpoint.kano),
        }

    def rank(self, scored):
        order = sorted(range(len(scored)), key=lambda i: (-scored[i]["priority"], not scored[i]["truth"], i))
        total = sum(entry["priority"] for entry in scored)
        for rank, place in enumerate(order, 1):
            scored[place]["rank"] = rank
            if total > 0:
                scored[place]["share"] = scored[place]["priority"] / total
        rest = [entry for entry in self.entries if entry["rank"] is None]
        self.ranking = [scored[place] for place in order] + rest

    def part(self, scored):
        line = self.middle
        importances = sorted(entry["importance"] for entry in scored)
        if scored and self.choices.get("crosshair") == "mean":
            line = sum(importances) / len(scored)
        if scored and self.choices.get("crosshair") == "median":
            line = (importances[len(scored) // 2] + importances[(len(scored) - 1) // 2]) / 2
        for entry in scored:
            entry["quadrant"] = QUADRANTS[entry["importance"] >= line, entry["gap"] < -self.tolerance]

    def means(self, entries):
        scored = [entry for entry in entries if entry["gap"] is not None]
        names = ("gap", "loss", "gain")
        if not scored:
            return dict.fromkeys(names)
        return {name: mean([(self.weight(entry["importance"]), entry[name]) for entry in scored]) for name in names}

    def is_listed(self, entry):
        return self.choices.get("stage") in (None, entry["stage"]) and (
            "persona" not in self.choices or self.choices["persona"] in entry["personas"]
        )

    def document(self):
        hidden = ("truth", "personas")
        n_scored = sum(entry["gap"] is not None for entry in self.entries)
        return {
            "map": {"title": "", **self.means(self.entries), "scored": n_scored, "touchpoints": len(self.entries)},
            "stages": [
                {"title": title, **self.means([entry for entry in self.entries if entry["stage"] == title])}
                for title, _ in self.made.stages
                if self.choices.get("stage") in (None, title)
            ],
            "touchpoints": [
                {name: value for name, value in entry.items() if name not in hidden}
                for entry in self.ranking
                if self.is_listed(entry)
            ],
        }


def nps(counts):
    n = sum(counts.values())
    if n == 0:
        return None
    up = sum(count for answer, count in counts.items() if int(answer) >= 9)
    down = sum(count for answer, count in counts.items() if int(answer) <= 6)
    p, d = (up + 0.75) / (n + 3), (down + 0.75) / (n + 3)
    half = 196 * math.sqrt((p + d - (p - d) ** 2) / (n + 3))
    low, high = max(-100, 100 * (p - d) - half), min(100, 100 * (p - d) + half)
    if n < 5:  # says nothing
        low = high = None
    return {"score": Fraction(100 * (up - down), n), "low": low, "high": high, "n": n}


def csat(counts):
    n = sum(counts.values())
    if n == 0:
        return None
    positive = counts.get("4", 0) + counts.get("5", 0)
    low, high = wilson(positive, n)
    return {"share": Fraction(positive, n), "low": low, "high": high, "n": n}


def ces(counts):
    n = sum(counts.values())
    if n == 0:
        return None
    positive = sum(count for answer, count in counts.items() if int(answer) >= 5)
    low, high = wilson(positive, n)
    total = sum(int(answer) * count for answer, count in counts.items())
    return {"mean": Fraction(total, n), "positive": Fraction(positive, n), "low": low, "high": high, "n": n}


def kano(counts, by_hand):
    n = sum(counts.values())
    four = sum(counts.get(letter, 0) for letter in "MOAI")
    if n == 0:
        return {"class": by_hand, "firm": True, "better": None, "worse": None, "n": None} if by_hand else None
    mode = max("MOAIRQ", key=lambda letter: counts.get(letter, 0))
    found = by_hand or (LETTERS[mode] if mode in "MOAI" else None)
    better = Fraction(counts.get("A", 0) + counts.get("O", 0), four) if four else None
    worse = -Fraction(counts.get("O", 0) + counts.get("M", 0), four) if four else None
    if by_hand:
        firm = n < 10 or LETTERS.get(mode) == by_hand
    else:
        firm = n >= 10 and leads(counts, mode, n) if found else None
    return {"class": found, "firm": firm, "better": better, "worse": worse, "n": n}


def leads(counts, mode, n):
    """Whether most of the answers are more than chance would have it (Fong 1996)."""
    a = counts.get(mode, 0)
    b = max(counts.get(letter, 0) for letter in "MOAIRQ" if letter != mode)
    return a - b > 1.65 * math.sqrt((a + b) * (2 * n - a - b) / (2 * n))


def compare(found, expected, place):
    if isinstance(expected, dict):
        assert isinstance(found, dict) and set(found) == set(expected), f"{place}: {found} is not {expected}"
        for name, value in expected.items():
            compare(found[name], value, f"{place}.{name}")
    elif isinstance(expected, list):
        assert isinstance(found, list) and len(found) == len(expected), f"{place}: {found} is not {expected}"
        for number, value in enumerate(expected):
            compare(found[number], value, f"{place}[{number}]")
    elif expected is None or isinstance(expected, (bool, str)):
        assert found == expected and type(found) is type(expected), f"{place}: {found} is not {expected}"
    else:
        near = isinstance(found, (int, float)) and abs(found - expected) <= NEAR
        assert near, f"{place}: {found} is not {float(expected)}"


def make_choices(seed, made):
    chance = random.Random(-seed)
    choices = {}
    if made.dimensions and chance.random() < 0.3:
        choices["dimension"] = chance.choice(made.dimensions).title
    if chance.random() < 0.3:
        choices["measured-only"] = True
    if chance.random() < 0.6:
        choices["crosshair"] = chance.choice(["middle", "mean", "median"])
    if made.stages and chance.random() < 0.1:
        choices["stage"] = chance.choice(made.stages)[0]
    if chance.random() < 0.1:
        choices["persona"] = chance.choice("PQ")
    return choices


def check_one(folder, seed):
    made = gap_maps.make_map(seed)
    choices = make_choices(seed, made)
    path = Path(folder, f"{seed}.journey")
    gap_maps.write_map(made, path)
    words = [f"--{name}" if value is True else f"--{name}={value}" for name, value in choices.items()]
    done = subprocess.run([TOOL, "gaps", "--format=json", *words, path], capture_output=True, check=False)
    place = f"map {seed} {' '.join(words)}"
    assert done.returncode == 0, f"{place}: {done.stderr.decode()}"
    compare(json.loads(done.stdout), Expected(made, choices).document(), place)


def check_quantiles():
    table = {1: 12.706204736174698, 2: 4.302652729749462, 10: 2.2281388519862744, 30: 2.0422724563012373}
    for degrees, t in table.items():
        assert abs(student_t(degrees) - t) < 1e-10


def check_formulas_by_hand():
    """The checks that come with the formulas, so that this calculation is right, too."""
    assert [round(100 * bound, 1) for bound in wilson(74, 107)] == [59.9, 77.1]
    found = nps({"10": 25, "8": 10, "0": 5})
    assert (found["score"], round(found["low"], 1), round(found["high"], 1)) == (50, 25.0, 68.0)
    found = kano({"M": 95, "O": 123, "A": 45, "I": 33}, None)
    assert found["class"] == "performance"
    assert [round(float(found[name]), 3) for name in ("better", "worse")] == [0.568, -0.736]
    score = functools.partial(gap_maps.Score, importance=Fraction(3), n=0, sd=None, evidence=None)
    touchpoint = gap_maps.Touchpoint("T", False, None)
    touchpoint.scores = [
        score(dimension=0, expected=Fraction(5), actual=Fraction(3)),
        score(dimension=1, expected=Fraction(2), actual=Fraction(4)),
    ]
    dimensions = [gap_maps.Dimension(title, False, Fraction(1)) for title in "AB"]
    entry = Expected(gap_maps.Map(1, 5, None, dimensions, [("S", [touchpoint])]), {}).entries[0]
    assert [entry[name] for name in ("gap", "loss", "gain", "priority")] == [0, 1, 1, 3]


def check_thousand_maps():
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(N_AT_ONCE) as pool:
        list(pool.map(lambda seed: check_one(folder, seed), range(1, N_MAPS + 1)))


tap.run(check_quantiles, check_formulas_by_hand, check_thousand_maps)
