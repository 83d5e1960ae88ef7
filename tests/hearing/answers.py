"""Every answer to every group question, as data, and what is heard in it.

`python tests/hearing/answers.py` prints what is misheard; with `--update` it also writes
answers_misheard.txt.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.intent import Intent
from scoring import DESCRIBE, model_for

from simulator import Heard, InteractionModel, hear
from simulator.envelope import intent as request_intent
from skill.alexa.intents import heard_from
from skill.assessment.implied import complete
from skill.conversation.answering import settle
from skill.conversation.heard import Act
from skill.conversation.session import Asks
from skill.findings import ANSWER_FACTS, Answer, Findings
from skill.knowledge.conditions import facts_of
from skill.knowledge.questions import QUESTION_BY_ID
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.rows import CareLevel

LOCALES = ("en-GB", "en-US")
_HERE = Path(__file__).resolve().parent

DANGER = frozenset(
    fact
    for row in RED_FLAGS
    if row.level is CareLevel.EMERGENCY
    for fact in facts_of(row.when)
    if fact in ANSWER_FACTS
)
"""The facts that an emergency is made of."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is said to a question, and the facts of which one must be heard."""

    question: str
    text: str
    fact: str


def cases() -> Iterator[Case]:
    """Every answer in answers.toml, as it stands and after "yes"."""
    data = tomllib.loads((_HERE / "answers.toml").read_text(encoding="utf-8"))
    for question, facts in data.items():
        for fact, texts in facts.items():
            for text in texts:
                yield Case(question, text, fact)
                yield Case(question, f"yes {text}", fact)


def wrong(case: Case, locale: str) -> str:
    """What is misheard in an answer: the fact is missing, or a danger is heard besides."""
    model = model_for(locale)
    heard = hear(case.text, model, (DESCRIBE, QUESTION_BY_ID[case.question].elicits))
    findings = _settled(case, heard, model)
    wanted = case.fact.split("|")
    if not any(_told(fact, findings) for fact in wanted):
        return f"{heard.intent} {heard.meanings()}"
    meant = Findings().with_facts({f: Answer.YES for f in wanted if f in ANSWER_FACTS})
    meant = complete(meant).findings
    besides = sorted(
        fact
        for fact in DANGER
        if getattr(findings, fact) in (Answer.YES, Answer.UNSURE)
        and getattr(meant, fact) != Answer.YES
    )
    return f"besides: {', '.join(besides)}" if besides else ""


def _settled(case: Case, heard: Heard, model: InteractionModel) -> Findings:
    """What the answer settles, as the skill takes it with that question waiting."""
    raw = request_intent(heard.intent, heard.slots, model, "test")
    said = heard_from(DefaultSerializer().deserialize(json.dumps(raw), Intent))
    if said.act is not Act.DESCRIBE:
        return Findings()
    asks = Asks(question=case.question, facts=QUESTION_BY_ID[case.question].facts)
    return complete(Findings().with_facts(settle(Findings(), asks, said).facts)).findings


def _told(fact: str, findings: Findings) -> bool:
    name, _, value = fact.partition("=")
    return bool(getattr(findings, name) == (value or Answer.YES))


def misheard() -> list[str]:
    """A line for each answer that is misheard: locale, question, what was said."""
    return [
        f"{locale} | {case.question} | {case.text}"
        for locale in LOCALES
        for case in cases()
        if wrong(case, locale)
    ]


def recorded() -> list[str]:
    """answers_misheard.txt."""
    text = (_HERE / "answers_misheard.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def main(arguments: list[str]) -> int:
    """Print what is misheard; with --update, keep it."""
    lines = misheard()
    for line in lines:
        print(line)
    if "--update" in arguments:
        head = "# Answers still misheard. Written by answers.py --update.\n"
        (_HERE / "answers_misheard.txt").write_text(
            head + "".join(f"{line}\n" for line in lines), encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
