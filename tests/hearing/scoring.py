"""How well people are understood: sentences that the phrases have not seen, scored.

`python tests/hearing/scoring.py` prints the scores and what was misheard; with `--update` it also
writes today's part of score.json and failures.toml. The first run of a set is never overwritten.
"""

import json
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.intent import Intent

from simulator import Heard, InteractionModel, hear
from simulator.envelope import intent as request_intent
from skill.alexa.slots import answer_in, facts_in
from skill.assessment.care import care_for
from skill.assessment.implied import complete
from skill.assessment.literals import read
from skill.findings import ANSWER_FACTS, FACTS, Answer, Findings
from skill.knowledge.questions import QUESTION_BY_ID
from skill.knowledge.rows import CareLevel

HERE = Path(__file__).resolve().parent
MODELS = HERE.parents[1] / "interaction_models"
SETS = ("heldout", "heldout_2", "heldout_3", "heldout_4", "heldout_5", "tuned")
DESCRIBE = "DescribeIntent"
_BARE = {"AMAZON.YesIntent": "yes", "AMAZON.NoIntent": "no"}
_SIGNS = {"!": Answer.NO, "?": Answer.UNSURE}


@dataclass(frozen=True, slots=True)
class Sentence:
    """What someone would say and what must be heard in it."""

    text: str
    intents: tuple[str, ...]
    facts: tuple[str, ...]
    locale: str
    asked: str | None

    @property
    def dangerous(self) -> bool:
        """True when its facts alone are an emergency."""
        said = {f: Answer.YES for f in self.facts if f in ANSWER_FACTS}
        for fact in self.facts:
            name, _, value = fact.partition("=")
            if value and name in FACTS:
                plural = Findings.model_fields[name].default == ()
                said[name] = (*said.get(name, ()), value) if plural else value  # type: ignore[assignment]
        return is_emergency(Findings.model_validate(said))


@dataclass(slots=True)
class Score:
    """The counts of one set: how many were right, of how many."""

    sentences: int = 0
    intents: int = 0
    facts: int = 0
    facts_caught: int = 0
    emergencies: int = 0
    emergencies_caught: int = 0
    negated: int = 0
    negated_heard: int = 0
    missed: dict[str, list[str]] = field(default_factory=dict)

    def as_data(self) -> dict[str, str]:
        """For score.json."""
        return {
            "intents": f"{self.intents} of {self.sentences}",
            "facts": f"{self.facts_caught} of {self.facts}",
            "emergencies": f"{self.emergencies_caught} of {self.emergencies}",
            "negated": f"{self.negated_heard} of {self.negated}",
        }


def is_emergency(findings: Findings) -> bool:
    """True when a row of the highest level holds."""
    return care_for(read(complete(findings).findings)).level is CareLevel.EMERGENCY


@lru_cache(maxsize=4)
def model_for(locale: str) -> InteractionModel:
    """The generated model of a locale."""
    return InteractionModel.load(MODELS / f"{locale}.json")


def sentences(name: str) -> list[Sentence]:
    """The sentences of a set."""
    found = []
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        text, intents, facts, locale = [*(part.strip() for part in line.split("|")), "", ""][:4]
        wanted = facts.split()
        asked = next((f.removeprefix("asked=") for f in wanted if f.startswith("asked=")), None)
        found.append(
            Sentence(
                text,
                tuple(intents.split("/")),
                tuple(f for f in wanted if not f.startswith("asked=")),
                locale or "en-US",
                asked,
            )
        )
    return found


def heard_facts(heard: Heard, model: InteractionModel) -> tuple[Findings, str | None]:
    """The facts of what was heard, as the skill reads them, and the bare answer."""
    if heard.intent in _BARE:
        return Findings(), _BARE[heard.intent]
    if heard.intent != DESCRIBE:
        return Findings(), None
    raw = request_intent(heard.intent, heard.slots, model, "test")
    slots = DefaultSerializer().deserialize(json.dumps(raw), Intent).slots or {}
    answer = answer_in(slots)
    said = Findings().with_facts(facts_in(slots))
    findings = complete(said).findings
    # "Spasm" may have been made precise by the place; what was said was heard all the same.
    movements = tuple(dict.fromkeys((*said.movements, *findings.movements)))
    findings = findings.with_facts({"movements": movements})
    return findings, str(answer) if answer is not None else None


def missed_in(sentence: Sentence) -> tuple[list[str], bool]:
    """Every expectation that is not met ("intent X", or a fact as written); an emergency heard?"""
    model = model_for(sentence.locale)
    eliciting = None
    if sentence.asked is not None:
        eliciting = (DESCRIBE, QUESTION_BY_ID[sentence.asked].elicits)
    heard = hear(sentence.text, model, eliciting)
    findings, answer = heard_facts(heard, model)
    missed = []
    intent = DESCRIBE if heard.intent in _BARE and DESCRIBE in sentence.intents else heard.intent
    if intent not in sentence.intents:
        missed.append(f"intent {heard.intent}")
    past = {value.id for value in heard.slots.get("past_finding", ())}
    missed += [fact for fact in sentence.facts if not _met(fact, findings, answer, past)]
    return missed, sentence.dangerous and is_emergency(findings)


def _met(fact: str, findings: Findings, answer: str | None, past: set[str | None]) -> bool:
    if fact[0] == "~":
        return fact[1:] in past
    if fact[0] in _SIGNS:
        return bool(getattr(findings, fact[1:]) == _SIGNS[fact[0]])
    if fact[0] == "-":
        return getattr(findings, fact[1:]) not in (Answer.YES, Answer.UNSURE)
    name, _, value = fact.partition("=")
    if name == "answer":
        return answer == value
    held = getattr(findings, name)
    if not value:
        return bool(held == Answer.YES)
    return value in held if isinstance(held, tuple) else held == value


def score(found: Iterable[Sentence]) -> Score:
    """Score a set."""
    result = Score()
    for sentence in found:
        missed, alarmed = missed_in(sentence)
        result.sentences += 1
        result.intents += not any(m.startswith("intent ") for m in missed)
        negated = [f for f in sentence.facts if f[0] in "!-"]
        result.negated += len(negated)
        result.negated_heard += sum(f not in missed for f in negated)
        given = [f for f in sentence.facts if f not in negated]
        result.facts += len(given)
        result.facts_caught += sum(f not in missed for f in given)
        if sentence.dangerous:
            result.emergencies += 1
            result.emergencies_caught += alarmed
        if missed:
            result.missed[sentence.text] = missed
    return result


def recorded_failures() -> dict[str, dict[str, list[str]]]:
    """failures.toml: set, sentence, what is not heard."""
    return tomllib.loads((HERE / "failures.toml").read_text(encoding="utf-8"))


def recorded_scores() -> dict[str, Any]:
    """score.json."""
    data: dict[str, Any] = json.loads((HERE / "score.json").read_text(encoding="utf-8"))
    return data


def _update(scores: dict[str, Score]) -> None:
    path = HERE / "score.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    today = date.today().isoformat()  # noqa: DTZ011 - the day on the calendar of who runs it
    for name, result in scores.items():
        had = kept.setdefault(name, {})
        if name != "tuned":
            had.setdefault("first_run", {"date": today, **result.as_data()})
        if {**had.get("now", {}), "date": ""} != {"date": "", **result.as_data()}:
            had["now"] = {"date": today, **result.as_data()}
    path.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    lines = [
        "# What is still misheard. Written by scoring.py --update; a line goes when it is mended."
    ]
    for name, result in scores.items():
        lines += ["", f"[{name}]"]
        lines += [f"{json.dumps(text)} = {json.dumps(m)}" for text, m in result.missed.items()]
    (HERE / "failures.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Print the scores; with --update, keep them."""
    scores = {name: score(sentences(name)) for name in SETS if (HERE / f"{name}.txt").exists()}
    for name, result in scores.items():
        print(name, json.dumps(result.as_data()))
        for text, missed in result.missed.items():
            print(f"  {text!r}: {', '.join(missed)}")
    if "--update" in arguments:
        _update(scores)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
