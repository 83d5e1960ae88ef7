"""Why these findings are answered as they are, and what is still open: for reviewers and authors.

    explain(Findings(...)).text()

`muscle-check explain` prints the same for findings as JSON or for a conversation file.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import ValidationError

from skill.assessment.assess import Case, study
from skill.assessment.care import COMPILED_FLAGS, literals_for
from skill.assessment.literals import alternatives, drivers, facts_in, met
from skill.findings import Findings
from skill.knowledge.features import DECISIVE
from skill.knowledge.questions import QUESTION_BY_ID
from skill.knowledge.rows import CareLevel
from skill.knowledge.ruleset import VERSION


@dataclass(frozen=True, slots=True)
class Fired:
    """A red flag that holds, and the facts that make it hold."""

    row: str
    level: str
    could_mean: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A red flag that does not hold yet, and the sets of facts any one of which would make it."""

    row: str
    level: str
    waits_for: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote between spasm and twitch."""

    feature: str
    weight: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Next:
    """The question to ask now and what it is asked for."""

    question: str
    facts: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All of it, as plain values."""

    ruleset: str
    said: dict[str, Any]
    implied: dict[str, Any]
    kind: str
    neighbour: str | None
    care: str
    fired: tuple[Fired, ...]
    still_open: tuple[Open, ...]
    votes: tuple[Vote, ...]
    score: int
    next: Next | None

    def as_json(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        return asdict(self)

    def text(self) -> str:
        """Everything as lines to read."""
        return "\n".join(_lines(self))


def explain(
    said: Findings, asked: tuple[str, ...] = (), affirmed: str | None = None
) -> Explanation:
    """The rows that fired and could still fire, the votes, the next question and why that one.

    Args:
        said: everything the person said.
        asked: ids of the questions already put.
        affirmed: id of a group question that was just answered with a bare yes.
    """
    case = study(said)
    answer = case.assessment()
    known = said.known()
    return Explanation(
        ruleset=VERSION,
        said=known,
        implied={k: v for k, v in case.findings.known().items() if known.get(k) != v},
        kind=str(answer.kind),
        neighbour=answer.neighbour.id if answer.neighbour else None,
        care=answer.care.name.lower(),
        fired=tuple(_fired(case)),
        still_open=tuple(_open(case)),
        votes=tuple(
            Vote(row.id, row.weight, drivers(alternatives(row.when), case.reading.sure))
            for row in case.differential.votes
        ),
        score=case.differential.score,
        next=_next(case, asked, affirmed),
    )


def _fired(case: Case) -> Iterable[Fired]:
    for row, compiled in COMPILED_FLAGS:
        literals = literals_for(row.level, case.reading)
        if met(compiled, literals):
            facts = drivers(compiled, literals)
            yield Fired(row.id, row.level.name.lower(), row.could_mean, facts)


def _open(case: Case) -> Iterable[Open]:
    reading = case.reading
    for row, compiled in COMPILED_FLAGS:
        literals = literals_for(row.level, reading)
        if met(compiled, literals):
            continue
        reachable = literals | reading.open
        ways = [facts_in(a & ~literals) for a in compiled if a & reachable == a]
        if ways:
            yield Open(row.id, row.level.name.lower(), _shortest(ways))


def _shortest(ways: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The ways that no shorter one is part of."""
    kept: list[tuple[str, ...]] = []
    for way in sorted(dict.fromkeys(ways), key=len):
        if not any(set(shorter) <= set(way) for shorter in kept):
            kept.append(way)
    return tuple(kept)


def _next(case: Case, asked: tuple[str, ...], affirmed: str | None) -> Next | None:
    ask = case.next_question(asked, affirmed)
    if ask is None:
        return None
    return Next(ask.id, ask.facts, _why(case, ask.id, ask.facts))


def _why(case: Case, question: str, facts: tuple[str, ...]) -> str:
    """The highest rows that an answer could bring, or what else it is for."""
    if question not in QUESTION_BY_ID:
        return "it was answered with a bare yes, which does not say which sign is there"
    wanted = set(facts)
    could: dict[CareLevel, list[str]] = {}
    for row, compiled in COMPILED_FLAGS:
        if row.level <= case.care.level:
            break
        literals = literals_for(row.level, case.reading)
        for way in compiled:
            if way & (literals | case.reading.open) == way and wanted & set(
                facts_in(way & ~literals)
            ):
                could.setdefault(row.level, []).append(row.id)
                break
    if could:
        level = max(could)
        others = " with other answers" if len(could[level]) > 1 else ""
        return f"it could bring {level.name.lower()} care: {', '.join(could[level])}{others}"
    if "body_parts" in facts:
        return "it could change which relief is given"
    return f"the kind is {case.differential.kind} and it could change that"


def _lines(e: Explanation) -> Iterable[str]:
    named = f", {e.neighbour.replace('_', ' ')}" if e.neighbour else ""
    yield f"ruleset {e.ruleset}"
    yield f"answer: {e.kind}{named}; {e.care}"
    yield ""
    yield "said:"
    yield from _values(e.said)
    if e.implied:
        yield "implied:"
        yield from _values(e.implied)
    yield ""
    yield "rows that fired:"
    yield from (f"  {f.row} {f.level}: {f.could_mean} <- {', '.join(f.facts)}" for f in e.fired)
    if not e.fired:
        yield "  none"
    yield ""
    yield "votes:"
    yield from (f"  {v.weight:+d} {v.feature} <- {', '.join(v.facts)}" for v in e.votes)
    yield f"  {e.score:+d} in all; {DECISIVE:+d} sounds like a spasm, {-DECISIVE:+d} like a twitch"
    yield ""
    if e.next is None:
        yield "next question: none"
    else:
        yield f"next question: {e.next.question} ({', '.join(e.next.facts)})"
        yield f"  because {e.next.why}"
    yield ""
    yield "rows that could still fire, and on what:"
    for row in e.still_open:
        ways = "; or ".join(" and ".join(way) for way in row.waits_for)
        yield f"  {row.row} {row.level}: {ways}"


def _values(facts: dict[str, Any]) -> Iterable[str]:
    for name, value in facts.items():
        yield f"  {name} = {', '.join(value) if isinstance(value, list) else value}"


def main(argv: Sequence[str] | None = None) -> int:
    """Explain findings given as JSON; the result is the exit status."""
    parser = argparse.ArgumentParser(
        prog="muscle-check explain", description="Why findings are answered as they are."
    )
    parser.add_argument(
        "--findings", help='JSON such as {"body_parts": ["calf"]}; without it, standard input'
    )
    parser.add_argument("--asked", default="", help="ids of questions already put, with commas")
    parser.add_argument("--affirmed", help="id of a group question answered with a bare yes")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    options = parser.parse_args(argv)
    text = sys.stdin.read() if options.findings is None else options.findings
    try:
        said = Findings.model_validate(json.loads(text))
    except json.JSONDecodeError as error:
        print(f"That is not JSON: {error}.", file=sys.stderr)
        return 2
    except ValidationError as error:
        for problem in error.errors(include_input=False, include_url=False):
            where = ".".join(map(str, problem["loc"])) or "the findings"
            print(f"{where}: {problem['msg']}", file=sys.stderr)
        return 2
    asked = tuple(filter(None, options.asked.split(",")))
    result = explain(said, asked, options.affirmed)
    print(json.dumps(result.as_json(), indent=2) if options.json else result.text())
    return 0
