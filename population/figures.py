"""What the interview asks of a population, and what it answers: the figures for the bench.

`python -m population [--callers N] [--seed S] [--json]`
"""

import argparse
import json
import statistics
from collections import Counter
from collections.abc import Sequence
from typing import Any

from population.interview import Told, interview
from population.people import Caller, callers
from skill.assessment.assess import study
from skill.speech.words import Words

DEFAULT_CALLERS = 2_000
DEFAULT_SEED = 20260101


def measure(number: int = DEFAULT_CALLERS, seed: int = DEFAULT_SEED) -> dict[str, Any]:
    """Every figure, as plain values."""
    people = list(callers(seed, number))
    told = [interview(caller.patient) for caller in people]
    pairs = list(zip(people, told, strict=True))
    right = [(study(caller.patient.truth).care.level, t.care) for caller, t in pairs]
    benign = [(caller, t) for caller, t in pairs if caller.sign is None]
    asked = Counter(question for t in told for question in t.asked)
    return {
        "callers": number,
        "seed": seed,
        "questions_median": statistics.median(len(t.asked) for t in told),
        "questions_mean": round(statistics.fmean(len(t.asked) for t in told), 2),
        "questions_max": max(len(t.asked) for t in told),
        "questions": dict(sorted(Counter(len(t.asked) for t in told).items())),
        "words_asked_median": statistics.median(_words(t) for t in told),
        "kinds": _counted(t.case.differential.kind.value for t in told),
        "care": _counted(t.care.name.lower() for t in told),
        "below_what_is_true": _levels(pair for pair in right if pair[1] < pair[0]),
        "benign": len(benign),
        "benign_over_triaged": sum(t.care > caller.level for caller, t in benign),
        "benign_over_triaged_by": _counted(
            row.id
            for caller, t in benign
            if t.care > caller.level
            for row in t.case.care.rows
            if row.level is t.care
        ),
        "asked": dict(asked.most_common()),
        "earned": _earned(pairs, asked),
    }


def _earned(pairs: list[tuple[Caller, Told]], asked: Counter[str]) -> dict[str, float]:
    """For each question: of a hundred times it was asked, how often it changed the answer.

    The answer is worked out again as if the facts it settled had stayed unknown.
    """
    changed: Counter[str] = Counter()
    for caller, told in pairs:
        for question, facts in told.settled.items():
            without = told.said.model_copy(
                update={f: caller.patient.opening.model_dump()[f] for f in facts}
            )
            now, then = told.case.assessment(), study(without).assessment()
            changed[question] += (now.kind, now.neighbour, now.care) != (
                then.kind,
                then.neighbour,
                then.care,
            )
    return {
        question: round(100 * changed[question] / times, 1)
        for question, times in sorted(asked.items(), key=lambda item: changed[item[0]] / item[1])
    }


def _words(told: Told) -> int:
    words = Words("en-US")
    total = 0
    for question in told.asked:
        name, which, _ = question.partition("_which")
        key = "which" if which else "text"
        spoken = words.may_say(f"questions.{name}.{key}") or words.say(f"questions.{name}.leg")
        total += len(spoken.split())
    return total


def _counted(items: Any) -> dict[str, int]:
    return dict(Counter(items).most_common())


def _levels(pairs: Any) -> dict[str, int]:
    return _counted(f"{true.name.lower()} answered {got.name.lower()}" for true, got in pairs)


def as_markdown(figures: dict[str, Any]) -> str:
    """The figures as a table to paste."""
    rows = []
    for name, value in figures.items():
        shown = (
            ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
        )
        rows.append(f"| {name.replace('_', ' ')} | {shown} |")
    return "\n".join(["| figure | value |", "|---|---|", *rows])


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m population", description=__doc__)
    parser.add_argument("--callers", type=int, default=DEFAULT_CALLERS)
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    options = parser.parse_args(argv)
    figures = measure(options.callers, options.seed)
    print(json.dumps(figures, indent=2) if options.json else as_markdown(figures))
    return 0
