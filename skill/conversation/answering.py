"""What an answer settles: the facts of the question that is waiting, and whatever else was said."""

from dataclasses import replace
from typing import Any, NamedTuple

from skill.assessment.implied import complete
from skill.conversation.heard import Heard
from skill.conversation.session import Asks
from skill.findings import ANSWER_FACTS, VAGUE, Answer, BodyPart, EpisodeLength, Findings, Pain
from skill.knowledge.implications import LOOSE_WORDS, NAMING, SWOLLEN, SWOLLEN_ELSEWHERE
from skill.knowledge.questions import QUESTION_BY_ID, QUESTIONS
from skill.knowledge.rows import Question
from skill.speech.question import row_id

_PAIN = {Answer.YES: Pain.MODERATE, Answer.NO: Pain.NONE}
_LENGTH = {Answer.YES: EpisodeLength.FLICKER, Answer.NO: EpisodeLength.MINUTES}


class Settled(NamedTuple):
    """The facts to change, whether the question is answered, and a bare yes to a group."""

    facts: dict[str, Any]
    answered: bool
    affirmed: str | None


def question_of(asks: Asks) -> Question | None:
    """The row behind a waiting question; None for the opening one."""
    return QUESTION_BY_ID.get(row_id(asks.question))


def settle(findings: Findings, asks: Asks | None, heard: Heard) -> Settled:
    """Everything that an utterance settles, given the question that was waiting."""
    heard = _with_waking(asks, _with_swelling_placed(findings, asks, heard))
    facts = _merged(findings, heard)
    facts |= _overridden(findings, facts, heard)
    question = question_of(asks) if asks else None
    if asks is None or question is None:
        return Settled(facts, bool(facts), None)
    open_facts = [fact for fact in asks.facts if fact not in facts]
    bare_no = not facts and heard.answer is Answer.NO and question.elicits == "answer"
    after = findings if bare_no else complete(findings.with_facts(facts)).findings
    named = any(facts.get(fact) == Answer.YES for fact in question.facts)
    touched = named or any(
        f in facts or getattr(after, f) != getattr(findings, f) for f in asks.facts
    )
    if question.which and named:
        # Whoever names one of the group would have named the gravest of it.
        facts |= {fact: Answer.NO for fact in open_facts if _asked_alone(fact, question)}
    if heard.answer is None or _is_correction(findings, heard, asks):
        return Settled(facts, touched, None)
    group = len(asks.facts) > 1
    if heard.answer is Answer.YES and group and not touched and heard_answers(heard.facts):
        return Settled(facts, False, None)  # "yes, it's a bit swollen": news, not an answer
    answered, affirmed = True, None
    if question.elicits == "pain" and not touched:
        if heard.answer in _PAIN:
            facts["pain"] = Pain.MILD if heard.partly else _PAIN[heard.answer]
    elif question.elicits == "lasts" and not touched:
        if heard.answer in _LENGTH:
            facts["episode_length"] = _LENGTH[heard.answer]
    elif question.elicits in ("body_part", "movement"):
        answered = touched or heard.answer is not Answer.YES
    elif heard.answer is Answer.NO:
        facts |= dict.fromkeys(open_facts, Answer.NO)
    elif touched:
        pass
    elif len(asks.facts) == 1:
        facts[asks.facts[0]] = heard.answer
    elif heard.answer is Answer.YES and question.which and asks.question == question.id:
        affirmed = question.id
    else:
        facts |= dict.fromkeys(
            (f for f in open_facts if not _asked_alone(f, question)), Answer.UNSURE
        )
    return Settled(facts, answered, affirmed)


def _asked_alone(fact: str, question: Question) -> bool:
    """Whether a question about danger alone covers a fact of this mixed group."""
    return question.which and any(
        row.id != question.id and row.opens is None and fact in row.facts for row in QUESTIONS
    )


def _is_correction(findings: Findings, heard: Heard, asks: Asks) -> bool:
    """ "No, my left calf": a no that goes with a new place corrects the place."""
    if heard.answer is not Answer.NO:
        return False
    return any(
        name in heard.facts
        and name not in asks.facts
        and getattr(findings, name)
        and getattr(findings, name) != heard.facts[name]
        for name in ("body_parts", "side")
    )


def _merged(findings: Findings, heard: Heard) -> dict[str, Any]:
    """The facts heard; words that name several things add up, unless a no corrects them."""
    facts = dict(heard.facts)
    for name in ("movements", "body_parts"):
        new = facts.get(name)
        if new is None:
            continue
        replaces = heard.corrects or heard.answer is Answer.NO
        old = () if replaces else getattr(findings, name)
        every = dict.fromkeys((*old, *new))
        facts[name] = tuple(w for w in every if not VAGUE.get(w, frozenset()) & every.keys())
    for fact in heard_answers(facts):
        for name, words in NAMING.get(fact, {}).items():
            if not getattr(findings, name) and LOOSE_WORDS.issuperset(facts.get(name, ())):
                facts[name] = words
    return facts


def _with_swelling_placed(findings: Findings, asks: Asks | None, heard: Heard) -> Heard:
    """ "It's red" or "it's swollen", read as the swelling that was asked about, or of the eye."""
    if SWOLLEN not in heard.facts:
        return heard
    parts = heard.facts.get("body_parts") or findings.body_parts
    asked = asks.facts if asks else ()
    meant = next((fact for fact in SWOLLEN_ELSEWHERE if fact in asked), None)
    if meant is None and parts == (BodyPart.EYELID,):
        meant = SWOLLEN_ELSEWHERE[0]
    if meant is None or SWOLLEN in asked:
        return heard
    facts = {meant if fact == SWOLLEN else fact: value for fact, value in heard.facts.items()}
    return replace(heard, facts=facts)


def _with_waking(asks: Asks | None, heard: Heard) -> Heard:
    """ "At night", from somebody who was asked whether it wakes them."""
    asked = asks.facts if asks else ()
    if heard.facts.get("at_night") != Answer.YES or "keeps_waking" not in asked:
        return heard
    return replace(heard, facts={"keeps_waking": Answer.YES} | heard.facts)


def _overridden(findings: Findings, facts: dict[str, Any], heard: Heard) -> dict[str, Answer]:
    """What the news says of facts once denied: "most days" undoes a no to how often it comes.

    The milder way only where a slip is put right.
    """
    if not facts:
        return {}
    said = findings.known()
    shape = {"body_parts": findings.body_parts, "movements": findings.movements}
    news = complete(Findings().with_facts(shape | facts)).findings.said()
    return {
        name: value
        for name, value in news
        if name not in facts
        and (
            (value is Answer.YES and said.get(name) == Answer.NO)
            or (value is Answer.NO and said.get(name) == Answer.YES and heard.corrects)
        )
    }


def heard_answers(facts: dict[str, Any]) -> tuple[str, ...]:
    """The yes-or-no facts among these that were said to be so."""
    return tuple(f for f in facts if f in ANSWER_FACTS and facts[f] == Answer.YES)


def is_another_complaint(findings: Findings, asks: Asks | None, heard: Heard) -> bool:
    """Whether a description names a new place with a movement of its own, unasked."""
    new, old = set(heard.facts.get("body_parts", ())), set(findings.body_parts)
    if heard.corrects or heard.answer is Answer.NO or "movements" not in heard.facts:
        return False
    if not new or not old:
        return False
    if asks is not None and "body_parts" in asks.facts:
        return False
    related = {part for vague in old | new for part in VAGUE.get(vague, frozenset())}
    return not new & old and not (new | old) & related
