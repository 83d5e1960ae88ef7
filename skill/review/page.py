"""The page itself, in Markdown."""

from collections.abc import Iterable, Iterator

from skill.knowledge.conditions import facts_of
from skill.knowledge.features import DECISIVE, FEATURES
from skill.knowledge.implications import IMPLICATIONS
from skill.knowledge.neighbours import NEIGHBOURS
from skill.knowledge.not_advised import REMEDIES
from skill.knowledge.prevention import PREVENTION
from skill.knowledge.questions import COMFORTABLE_QUESTIONS, MAX_QUESTIONS, QUESTIONS
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.relief import RELIEF
from skill.knowledge.rows import Advice, CareLevel, Question, RedFlag
from skill.knowledge.ruleset import VERSION, fingerprint
from skill.knowledge.sources import SOURCE_BY_ID, SOURCES
from skill.review.sentences import LOCALE, expanded, fact, sentence
from skill.speech.words import Words
from skill.speech.words import sentence as as_sentence

_WORDS = Words(LOCALE)
_BRITISH = Words("en-GB")

LEVELS: dict[CareLevel, tuple[str, str, str]] = {
    CareLevel.EMERGENCY: (
        "Emergency",
        "Call emergency services",
        "One row is enough. Not sure counts as yes. The number is said first, then one sentence "
        "of why, then nothing more: no questions, no self-care, no reassurance.",
    ),
    CareLevel.URGENT: (
        "Urgent, the same day",
        "Get care the same day",
        "Only a clear yes counts. No relief is given in the same breath.",
    ),
    CareLevel.ROUTINE: (
        "Routine, book an appointment",
        "Book a visit",
        "Only a clear yes counts. Relief is given where nothing speaks against it.",
    ),
}

NOT_DONE = (
    "It does not diagnose. It says what something sounds more like, and says so.",
    "It does not examine, measure or see anything. It hears what a person says, and may mishear.",
    "It does not prescribe, does not name a dose, and never tells anyone to stop a medicine.",
    "It does not call anyone. A voice skill cannot phone for help; it says which number to call.",
    "It does not keep anything after the conversation, and writes nothing about health to a log.",
    "It does not ask about everything. Signs that no question names are caught only when said.",
    "It does not screen for thoughts of suicide; it gives the crisis line when they are voiced.",
    "It does not follow up. Whoever gets worse has to ask again, or call.",
)


def page() -> str:
    """The whole page."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield "# The rules of Muscle Check, for clinical review"
    yield ""
    yield (
        "**No clinician has reviewed these rules yet.** Until one has signed this page, the skill "
        "is a draft and must not be offered to the public."
    )
    yield ""
    yield f"Ruleset **{VERSION}**, SHA-256 `{fingerprint()}`."
    yield (
        "This page is written by `muscle-check rules` from the rules that run; every assessment "
        "carries the version."
    )
    yield ""
    yield "How to read it: the care level is that of the highest row that holds. A row holds only"
    yield "for more people as facts get worse, so no row can lower what another says. Every"
    yield "sentence below begins in the reader's mind with *someone mentions*. Words in brackets"
    yield "are alternatives. Tick a row to agree, or write beside it."
    yield ""
    yield from _awaiting()
    for level in LEVELS:
        yield from _level(level)
    yield "## Self-care"
    yield ""
    yield (
        "Everyone for whom no row above holds: an occasional cramp, or a painless twitch of less "
        "than two weeks, with nothing else. They hear what may ease it and when to see someone: "
        f"“{_said('results.care.watch_spasm')}” or “{_said('results.care.watch_twitch')}”"
    )
    yield ""
    yield from _kinds()
    yield from _neighbours()
    yield from _implications()
    yield from _questions()
    yield from _advice("What may ease it", "relief.relief", RELIEF)
    yield from _advice("What may prevent it", "prevention.prevention", PREVENTION)
    yield from _advice("Remedies that people ask about", "prevention.remedy", REMEDIES)
    yield from _shared()
    yield "## What the skill does not do"
    yield ""
    yield from (f"- {line}" for line in NOT_DONE)
    yield ""
    yield from _sources()
    yield "## Signature"
    yield ""
    yield f"I have read the rules of ruleset {VERSION} and the changes that I have marked are"
    yield "to be made before the skill is offered to the public."
    yield ""
    yield "| name | profession and registration | date | signature |"
    yield "|---|---|---|---|"
    yield "| | | | |"


# ---------------------------------------------------------------- red flags


def _awaiting() -> Iterator[str]:
    yield "## Decisions awaited"
    yield ""
    yield "The sources conflict, or are silent. The reading in force is the last sentence of each."
    yield ""
    rows: list[tuple[str, str, tuple[str, ...]]] = [
        (row.id, row.awaiting, row.sources) for row in RED_FLAGS if row.awaiting
    ]
    rows += [
        (f"{kind}: {row.id.replace('_', ' ')}", row.awaiting, row.sources)
        for kind, table in (("relief", RELIEF), ("prevention", PREVENTION), ("remedy", REMEDIES))
        for row in table
        if row.awaiting
    ]
    for name, awaiting, sources in rows:
        yield f"- [ ] **{name}.** {awaiting} *({_cited(sources)})*"
    yield "- [ ] **Weights.** The direction of each vote is published; its size is not. See below."
    yield ""


def _level(level: CareLevel) -> Iterator[str]:
    title, action, rule = LEVELS[level]
    yield f"## {title}"
    yield ""
    yield rule
    if level is CareLevel.EMERGENCY:
        yield ""
        yield f"Said in the United States: “{_said('results.care.emergency')}”"
        yield f"In the United Kingdom: “{_BRITISH.say('results.care.emergency')}”"
    elif level is CareLevel.URGENT:
        yield ""
        yield f"Said in the United States: “{_said('region.region.advice')}.”"
        yield f"In the United Kingdom: “{_BRITISH.say('region.region.advice')}.”"
    yield ""
    for row in RED_FLAGS:
        if row.level is level:
            yield from _red_flag(row, action)


def _red_flag(row: RedFlag, action: str) -> Iterator[str]:
    yield f"### {row.id}: {row.could_mean}"
    yield ""
    yield f"- [ ] {action} when someone mentions {sentence(row.when)}."
    asked = list(_screens(row))
    if asked:
        yield f"- Asked: {' '.join(asked)}"
    unasked = [name for name in dict.fromkeys(facts_of(row.when)) if name not in _ASKED_FACTS]
    if unasked:
        yield f"- Not asked, only heard: {', '.join(fact(name) for name in unasked)}."
    yield f"- Said: “{_said(f'results.red_flag.{row.id}')}”"
    yield f"- From: {_cited(row.sources)}."
    if row.awaiting:
        yield f"- **Awaiting a decision:** {row.awaiting}"
    yield ""


_ASKED_FACTS = frozenset(name for question in QUESTIONS for name in question.facts) | {
    "person",
    "age_band",
    "side",
}


def _screens(row: RedFlag) -> Iterator[str]:
    """The fewest questions that ask for every fact of the row that is asked for at all."""
    left = [name for name in dict.fromkeys(facts_of(row.when)) if name not in _SHAPE]
    left = [name for name in left if name in _ASKED_FACTS]
    while left:
        best = max(QUESTIONS, key=lambda question: len(set(question.facts) & set(left)))
        yield f"*{best.id}*, “{_asked(best)}”"
        left = [name for name in left if name not in best.facts]


_SHAPE = frozenset({"movements", "body_parts", "person", "age_band", "side", "pain"})


# ---------------------------------------------------------------- kinds


def _kinds() -> Iterator[str]:
    yield "## Spasm or twitch"
    yield ""
    yield (
        f"Votes are added up. {DECISIVE} or more sounds more like a spasm, -{DECISIVE} or less "
        "more like a twitch; strong votes both ways are features of both. Weakness never votes."
    )
    yield ""
    yield "| vote | when someone mentions | about | from |"
    yield "|---:|---|---|---|"
    for row in FEATURES:
        yield (
            f"| {row.weight:+d} | {sentence(row.when)} | {row.dimension} | {_cited(row.sources)} |"
        )
    yield ""


def _neighbours() -> Iterator[str]:
    yield "## What it may be instead"
    yield ""
    yield "The first that holds is named; the dangerous ones come first."
    yield ""
    yield "| named | when someone mentions | said | from |"
    yield "|---|---|---|---|"
    for row in NEIGHBOURS:
        said = _WORDS.may_say(f"results.neighbour.{row.id}")
        yield (
            f"| {row.id.replace('_', ' ')} | {sentence(row.when)} | {said or row.kind} "
            f"| {_cited(row.sources)} |"
        )
    yield ""


def _implications() -> Iterator[str]:
    yield "## What one finding says about another"
    yield ""
    for row in IMPLICATIONS:
        value = row.value
        shown = (
            " and ".join(_WORDS.say(f"facts.{row.fact}.{item}") for item in value)
            if isinstance(value, tuple)
            else f"{value} to {fact(row.fact)}"
        )
        yield f"- {as_sentence(sentence(row.when)).rstrip('.')} is taken as {shown}."
    yield ""


# ---------------------------------------------------------------- questions and advice


def _questions() -> Iterator[str]:
    yield "## The questions"
    yield ""
    yield (
        f"A question is asked while an answer to it could still raise the care level, change the "
        f"kind or change the advice: emergencies first, never more than {MAX_QUESTIONS}, and after "
        f"{COMFORTABLE_QUESTIONS} only for care or for a kind still unclear."
    )
    yield ""
    yield "| question | asked of | words |"
    yield "|---|---|---|"
    for row in QUESTIONS:
        who = "everyone" if row.opens is None else sentence(row.opens)
        if row.unless is not None:
            who += f"; not {sentence(row.unless)}"
        yield f"| {row.id} | {who} | {_asked(row)} |"
    yield ""


def _asked(row: Question) -> str:
    text = _WORDS.may_say(f"questions.{row.id}.text")
    return text or _said(f"questions.{row.id}.leg")


def _advice(title: str, path: str, rows: Iterable[Advice]) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield "| advice | for | never with | words | from |"
    yield "|---|---|---|---|---|"
    for row in rows:
        words = _WORDS.may_say(f"{path}.{row.id}.text")
        yield (
            f"| {row.id.replace('_', ' ')} | {sentence(row.when) if row.when else 'everyone'} "
            f"| {sentence(row.unless) if row.unless else ''} | {words} | {_cited(row.sources)} |"
        )
    yield ""


def _shared() -> Iterator[str]:
    yield "## What the shared names stand for"
    yield ""
    for name, meaning in expanded():
        yield f"- *{name}*: {meaning}"
    yield ""


def _sources() -> Iterator[str]:
    yield "## Sources"
    yield ""
    yield "Much of the evidence was read on copies of these pages; a number is still to be checked"
    yield "at the address given."
    yield ""
    for source in SOURCES:
        where = f"<{source.address}>" if source.address.startswith("http") else source.address
        yield f"- {source.publisher}. *{source.title}*. {where}"
    yield ""


def _cited(sources: Iterable[str]) -> str:
    named = (SOURCE_BY_ID[name] for name in sources)
    return "; ".join(f"{source.publisher}, {source.title}" for source in named)


def _said(path: str) -> str:
    return _WORDS.say(path)
