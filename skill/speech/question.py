"""A question of the interview, spoken: as short as what is already known allows."""

from skill.findings import VAGUE, AgeBand, Answer, Findings, Person
from skill.knowledge.questions import QUESTION_BY_ID
from skill.speech.words import Words, seconds

WHICH = "_which"
QUESTION_SECONDS = 10
_PAST_CHILDBEARING = (AgeBand.OVER_60, AgeBand.OVER_75)


def row_id(question: str) -> str:
    """The id of the row behind a question; "which one?" belongs to the row it follows."""
    return question.removesuffix(WHICH)


def spoken(
    words: Words, findings: Findings, question: str, facts: tuple[str, ...], *, again: bool
) -> str:
    """The words that ask for these facts, shorter when they are put again."""
    name = row_id(question)
    if question != name:
        return words.say(f"questions.{name}.which")
    if name == "part":
        vague = next(part for part in findings.body_parts if part in VAGUE)
        return words.say(f"questions.part.{vague}")
    if name == "health":
        no_pregnancy = words.male or findings.age_band in _PAST_CHILDBEARING
        if no_pregnancy or "pregnant" not in facts:
            return words.say("questions.health.not_pregnant")
    row = QUESTION_BY_ID.get(name)
    in_part = row is not None and len(facts) < len(row.facts)
    lead = words.may_say(f"questions.{name}.lead")
    if name == "context" and findings.person in (Person.CHILD, Person.BABY):
        facts = tuple(fact for fact in facts if fact != "stopped_alcohol_or_sedatives")
        if not in_part:
            return words.say("questions.context.child")
    if lead and in_part:
        named = words.join((_brief(words, name, fact) for fact in facts), last="or")
        asked = f"{lead} {named}?"
        if seconds(asked) < QUESTION_SECONDS:
            return asked
    shorter = words.may_say(f"questions.{name}.again") if again else ""
    return shorter or words.say(f"questions.{name}.text")


def _brief(words: Words, question: str, fact: str) -> str:
    """A fact in as few words as its question has for it."""
    return words.may_say(f"questions.{question}.brief.{fact}") or words.fact(fact, Answer.YES)
