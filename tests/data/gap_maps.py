# SPDX-License-Identifier: GPL-3.0-or-later
"""Maps made by chance, the same for the same seed, as plain Python and as .journey files."""

import random
from dataclasses import dataclass, field
from fractions import Fraction
from xml.sax.saxutils import quoteattr

SCALES = [(1, 5), (1, 5), (1, 7), (1, 10), (0, 100), (3, 4)]
WEIGHTS = ["0", "0.5", "1", "1", "1", "2.25", "3"]
KINDS = ["estimate", "vote", "survey", "interview", "observation", "benchmark"]
CLASSES = ["must-be", "performance", "attractive", "indifferent", "reverse", "questionable"]
ANSWERS = {
    "nps": [str(number) for number in range(11)],
    "csat": [str(number) for number in range(1, 6)],
    "ces": [str(number) for number in range(1, 8)],
    "kano": [f"{one}-{other}" for one in range(1, 6) for other in range(1, 6)] + list("MOAIRQ"),
}


@dataclass
class Dimension:
    title: str
    cost: bool
    weight: Fraction


@dataclass
class Score:
    """Figures are None where nobody gave them."""

    dimension: int
    importance: Fraction | None
    expected: Fraction | None
    actual: Fraction | None
    n: int
    sd: Fraction | None
    evidence: int | None


@dataclass
class Touchpoint:
    title: str
    truth: bool
    kano: str | None
    personas: list = field(default_factory=list)
    scores: list = field(default_factory=list)
    evidence: list = field(default_factory=list)  # pairs of kind and n
    tallies: list = field(default_factory=list)  # of question, and counts by answer


@dataclass
class Map:
    low: int
    high: int
    tolerance: Fraction | None
    dimensions: list
    stages: list  # of pairs of title and touchpoints


def number(chance, low, high):
    """A figure as people give it, with up to two decimals; often a round one, so that there are ties."""
    digits = chance.choice([0, 0, 1, 1, 2])
    return round(Fraction(chance.randint(low * 10**digits, high * 10**digits), 10**digits), 2)


def maybe(chance, probability, value):
    return value if chance.random() < probability else None


def make_score(chance, low, high, dimension, n_evidence):
    return Score(
        dimension,
        maybe(chance, 0.8, number(chance, low, high)),
        maybe(chance, 0.9, number(chance, low, high)),
        maybe(chance, 0.9, number(chance, low, high)),
        chance.choice([0, 0, 1, 2, 3, 7, 40, 250, 5000]),
        maybe(chance, 0.6, number(chance, 0, max(1, (high - low) // 2))),
        maybe(chance, 0.6, chance.randrange(n_evidence)) if n_evidence else None,
    )


def make_tally(chance):
    question = chance.choice(list(ANSWERS))
    answers = chance.sample(ANSWERS[question], chance.randint(1, 4))
    return question, {answer: chance.choice([0, 1, 3, 50]) for answer in answers}


def make_touchpoint(chance, low, high, dimensions, title):
    evidence = [(chance.choice(KINDS), chance.choice([0, 0, 5, 90])) for _ in range(chance.choice([0, 1, 1, 2, 20]))]
    scored = chance.choices(range(len(dimensions)), k=chance.randint(0, len(dimensions) + 1)) if dimensions else []
    return Touchpoint(
        title,
        chance.random() < 0.3,
        maybe(chance, 0.2, chance.choice(CLASSES)),
        [name for name in "PQ" if chance.random() < 0.4],
        [make_score(chance, low, high, dimension, len(evidence)) for dimension in scored],
        evidence,
        [make_tally(chance) for _ in range(chance.choice([0, 0, 0, 1, 2, 4]))],
    )


def make_map(seed):
    chance = random.Random(seed)
    low, high = chance.choice(SCALES)
    dimensions = [
        Dimension(f"D{place}", chance.random() < 0.4, Fraction(chance.choice(WEIGHTS)))
        for place in range(chance.choice([0, 1, 1, 2, 3, 8]))
    ]
    # Rows that repeat make touchpoints that tie.
    stages = []
    for place in range(chance.randint(0, 4)):
        columns = range(chance.randint(0, 6))
        touchpoints = [make_touchpoint(chance, low, high, dimensions, f"T{place}.{column}") for column in columns]
        if touchpoints and chance.random() < 0.4:
            twin = chance.choice(touchpoints)
            touchpoints.append(
                Touchpoint(twin.title + "t", chance.random() < 0.5, None, [], twin.scores, twin.evidence, twin.tallies)
            )
        stages.append((f"S{place}", touchpoints))
    return Map(low, high, maybe(chance, 0.3, number(chance, 0, high - low)), dimensions, stages)


class Writer:
    """Writes a map with ids that count."""

    def __init__(self):
        self.lines = []
        self.n_ids = 0

    def add(self, name, end="/", **attributes):
        self.n_ids += 1
        attributes.setdefault("id", f"i{self.n_ids}")
        words = [f" {key}={quoteattr(self.spell(value))}" for key, value in attributes.items() if value is not None]
        self.lines.append(f"<{name}{''.join(words)}{end}>")

    @staticmethod
    def spell(value):
        return f"{float(value):.10g}" if isinstance(value, Fraction) else str(value)

    def score(self, score, evidence_ids):
        figures = {name: getattr(score, name) for name in ("importance", "expected", "actual", "sd")}
        evidence = None if score.evidence is None else evidence_ids[score.evidence]
        self.add("score", dimension=f"d{score.dimension}", n=score.n or None, evidence=evidence, **figures)

    def touchpoint(self, touchpoint):
        truth = "yes" if touchpoint.truth else None
        self.add("touchpoint", "", **{"moment-of-truth": truth, "kano": touchpoint.kano})
        evidence_ids = [f"e{self.n_ids}-{place}" for place in range(len(touchpoint.evidence))]
        self.lines.append(f"<title>{touchpoint.title}</title>")
        for persona in touchpoint.personas:
            self.add("emotion", persona=f"p{persona}", value=1)
        for score in touchpoint.scores:
            self.score(score, evidence_ids)
        for name, (kind, n) in zip(evidence_ids, touchpoint.evidence):
            self.add("evidence", id=name, kind=kind, n=n)
        for place, (question, counts) in enumerate(touchpoint.tallies):
            self.add("tally", "", question=question, segment=f"s{place}")
            for answer, count in counts.items():
                self.add("count", answer=answer, count=count)
            self.lines.append("</tally>")
        self.lines.append("</touchpoint>")


def write_map(made, path):
    writer = Writer()
    writer.lines.append('<?xml version="1.0" encoding="UTF-8"?>')
    writer.add(
        "journey",
        "",
        xmlns="urn:sojourn:journey:1",
        version="1.0",
        tolerance=made.tolerance,
        **{"scale-low": made.low, "scale-high": made.high},
    )
    for name in "PQ":
        writer.add("persona", "", id=f"p{name}")
        writer.lines.append(f"<name>{name}</name></persona>")
    for place, dimension in enumerate(made.dimensions):
        kind = "cost" if dimension.cost else "benefit"
        writer.add("dimension", "", id=f"d{place}", kind=kind, weight=dimension.weight)
        writer.lines.append(f"<title>{dimension.title}</title></dimension>")
    for title, touchpoints in made.stages:
        writer.add("stage", "")
        writer.lines.append(f"<title>{title}</title>")
        for touchpoint in touchpoints:
            writer.touchpoint(touchpoint)
        writer.lines.append("</stage>")
    writer.lines.append("</journey>")
    path.write_text("\n".join(writer.lines), encoding="utf-8")
