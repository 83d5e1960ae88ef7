"""Questions people ask of the skill: which rows answer each, one breath at a time."""

from collections.abc import Callable
from typing import NamedTuple

from skill.assessment.advice import applicable
from skill.assessment.assess import Case, study
from skill.conversation.heard import Act
from skill.findings import Answer, BodyPart, Findings, Movement
from skill.knowledge.article import COMPARISONS, DIFFERENCES, LIVING, TYPES
from skill.knowledge.care_facts import (
    ALS,
    DURATION_CRAMP,
    DURATION_TWITCH,
    PREVALENCE,
    SERIOUS,
    TREATMENT,
    VISIT,
)
from skill.knowledge.causes import (
    CAUSES_EYELID,
    CAUSES_MEDICINE,
    CAUSES_SPASM,
    CAUSES_TWITCH,
)
from skill.knowledge.neighbours import NEIGHBOURS
from skill.knowledge.not_advised import REMEDIES
from skill.knowledge.prevention import PREVENTION_ANY, PREVENTION_SPASM, PREVENTION_TWITCH
from skill.knowledge.relief import (
    RELIEF_COMFORT,
    RELIEF_CRAMP,
    RELIEF_OTHER,
    RELIEF_SITUATION,
    RELIEF_TWITCH,
)
from skill.knowledge.rows import Advice, CareLevel, Kind
from skill.speech.answer import care_sentences, kind_sentence
from skill.speech.ssml import pause
from skill.speech.words import Words, sentence


class Part(NamedTuple):
    """One breath of an answer, and the ids of the sources behind it."""

    text: str
    sources: tuple[str, ...]


class Asked(NamedTuple):
    """A question of theirs with all that may bear on the answer."""

    words: Words
    findings: Findings
    case: Case
    body_part: BodyPart | None
    about: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """The kind so far; a named movement or nothing at all counts as a spasm."""
        kind = self.case.differential.kind
        if "twitch" in self.about or self.case.findings.movements == (Movement.TWITCH,):
            return Kind.TWITCH
        return Kind.SPASM if kind is Kind.UNCLEAR else kind


def relief_rows(findings: Findings, kind: Kind) -> tuple[Advice, ...]:
    """The relief that may be given, best first, the comforts last."""
    rows = {
        Kind.TWITCH: RELIEF_TWITCH,
        Kind.OTHER: RELIEF_OTHER,
    }.get(kind, RELIEF_CRAMP)
    return applicable((*RELIEF_SITUATION, *rows, *RELIEF_COMFORT), findings)


def first_relief(findings: Findings, kind: Kind) -> tuple[Advice, ...]:
    """The relief to give inside an answer: no comforts, which mend nothing by themselves."""
    rows = {Kind.TWITCH: RELIEF_TWITCH, Kind.OTHER: RELIEF_OTHER}.get(kind, RELIEF_CRAMP)
    return applicable((*RELIEF_SITUATION, *rows), findings)


def _texts(asked: Asked, rows: tuple[Advice, ...], prefix: str) -> list[Part]:
    parts = []
    for row in applicable(rows, asked.case.findings):
        for key in ("text", "more"):
            text = asked.words.may_say(f"{prefix}.{row.id}.{key}")
            if text:
                parts.append(Part(text, row.sources))
    return parts


def _given_first(asked: Asked, rows: tuple[Advice, ...], prefix: str) -> list[Part]:
    """Rows that rest on something the person said come before the general ones."""
    own = tuple(row for row in rows if row.when is not None)
    general = tuple(row for row in rows if row.when is None)
    return _texts(asked, own, prefix) + _texts(asked, general, prefix)


def _placed(asked: Asked) -> Asked:
    if asked.body_part is None:
        return asked
    findings = asked.findings.with_facts({"body_parts": (asked.body_part,)})
    return asked._replace(findings=findings, case=study(findings))


def _relief(asked: Asked) -> list[Part]:
    asked = _placed(asked)
    return _texts(asked, relief_rows(asked.case.findings, asked.kind), "relief.relief")


def _guide(asked: Asked) -> list[Part]:
    asked = _placed(asked)
    for row in first_relief(asked.case.findings, asked.kind):
        steps = asked.words.find(f"relief.relief.{row.id}.steps")
        if steps:
            spoken = [asked.words.say("dialog.advice.guide_start")]
            for step in steps:
                spoken.append(asked.words.fill(step["say"]))
                if step["hold"]:
                    spoken.append(pause(step["hold"]))
            spoken.append(asked.words.say("dialog.advice.guide_done"))
            return [Part(" ".join(spoken), row.sources)]
    text = asked.words.say("dialog.advice.guide_none")
    relief = _relief(asked)
    return [Part(f"{text} {relief[0].text}", relief[0].sources)] if relief else [Part(text, ())]


def _causes(asked: Asked) -> list[Part]:
    if BodyPart.EYELID in asked.case.findings.body_parts:
        return _given_first(asked, (*CAUSES_EYELID, *CAUSES_TWITCH), "causes.cause")
    twitch = asked.kind is Kind.TWITCH
    others = "medicines_cramp" if twitch else "medicines_twitch"
    medicines = tuple(row for row in CAUSES_MEDICINE if row.id != others)
    rows = CAUSES_TWITCH if twitch else CAUSES_SPASM
    return _given_first(asked, (*rows, *medicines), "causes.cause")


def _prevention(asked: Asked) -> list[Part]:
    rows = PREVENTION_TWITCH if asked.kind is Kind.TWITCH else PREVENTION_SPASM
    return _given_first(asked, (*rows, *PREVENTION_ANY), "prevention.prevention")


def _why(asked: Asked) -> list[Part]:
    findings, words = asked.findings, asked.words
    assessment = asked.case.assessment()
    if not findings.known():
        return [Part(words.say("dialog.advice.why_none"), ())]
    sources = tuple(s for row in asked.case.care.rows[:1] for s in row.sources) + tuple(
        s for vote in asked.case.differential.votes[:1] for s in vote.sources
    )
    if assessment.care is CareLevel.SELF_CARE:
        care = words.say("dialog.advice.why_care_none")
    else:
        care = " ".join(
            (
                words.say(
                    "dialog.advice.why_care", facts=words.facts(findings, assessment.care_reasons)
                ),
                words.say(f"results.red_flag.{assessment.red_flags[0]}"),
            )
        )
    return [Part(f"{kind_sentence(words, findings, assessment)} {care}", sources)]


def _else(asked: Asked) -> list[Part]:
    named = asked.case.differential.neighbour
    could = [
        row
        for row in NEIGHBOURS
        if row is not named
        and row.said_as in asked.case.findings.movements
        and asked.case.differential.kind is not Kind.OTHER
    ]
    if could:
        text = sentence(asked.words.say(f"results.neighbour.{could[0].id}"))
        return [Part(text, could[0].sources)]
    other = "twitch" if asked.kind is Kind.SPASM else "spasm"
    text = asked.words.say(f"education.education.what_is_{other}.text")
    return [Part(f"{asked.words.say('dialog.advice.else_none')} {text}", ("relatyv-article",))]


def _serious(asked: Asked) -> list[Part]:
    ids = (f"serious_{'twitch' if asked.kind is Kind.TWITCH else 'spasm'}", "call_now")
    return _chosen(asked, SERIOUS, ids)


def _when_to_see_doctor(asked: Asked) -> list[Part]:
    parts = []
    if asked.findings.known() and asked.case.care.level > CareLevel.SELF_CARE:
        text = " ".join(care_sentences(asked.words, asked.findings, asked.case.assessment()))
        parts.append(Part(text, asked.case.care.rows[0].sources))
    ids = {Kind.TWITCH: "see_doctor_twitch", Kind.BOTH: "see_doctor_both"}
    eyelid = BodyPart.EYELID in asked.case.findings.body_parts
    chosen = "see_doctor_eyelid" if eyelid else ids.get(asked.kind, "see_doctor_spasm")
    return parts + _chosen(asked, SERIOUS, (chosen, "call_now"))


def _chosen(asked: Asked, rows: tuple[Advice, ...], ids: tuple[str, ...]) -> list[Part]:
    by_id = {row.id: row for row in rows}
    return _texts(asked, tuple(by_id[i] for i in ids if i in by_id), "education.education")


def _how_long(asked: Asked) -> list[Part]:
    rows = DURATION_TWITCH if asked.kind is Kind.TWITCH else DURATION_CRAMP
    return _texts(asked, rows, "education.education")


def _remedy(asked: Asked) -> list[Part]:
    parts = []
    for row in REMEDIES:
        if row.id in asked.about:
            path = f"prevention.remedy.{row.id}"
            safe = row in applicable((row,), asked.case.findings)
            text = "" if safe else asked.words.may_say(f"{path}.caution")
            parts.append(Part(text or asked.words.say(f"{path}.text"), row.sources))
    return parts or _texts(asked, REMEDIES[:3], "prevention.remedy")


def _difference(asked: Asked) -> list[Part]:
    named = set(asked.about)
    pair = next((row for row in COMPARISONS if set(row.id.split("_")) == named), None)
    if pair is None:
        pair = next(row for row in COMPARISONS if row.id == "spasm_twitch")
    more = DIFFERENCES if named <= {"spasm", "cramp", "twitch"} else ()
    return _texts(asked, (pair, *more), "education.education")


def _education(rows: tuple[Advice, ...]) -> Callable[[Asked], list[Part]]:
    return lambda asked: _given_first(asked, rows, "education.education")


def _numbers(asked: Asked) -> list[Part]:
    twitch = asked.kind is Kind.TWITCH
    rows = sorted(PREVALENCE, key=lambda row: (row.id == "prevalence_twitch") is not twitch)
    return _given_first(asked, tuple(rows), "education.education")


ANSWERS: dict[Act, Callable[[Asked], list[Part]]] = {
    Act.WHY: _why,
    Act.ELSE: _else,
    Act.CAUSES: _causes,
    Act.RELIEF: _relief,
    Act.GUIDE: _guide,
    Act.PREVENTION: _prevention,
    Act.SERIOUS: _serious,
    Act.ALS: _education(ALS),
    Act.WHEN_TO_SEE_DOCTOR: _when_to_see_doctor,
    Act.DOCTOR_VISIT: _education(VISIT),
    Act.TREATMENT: _education(TREATMENT),
    Act.REMEDY: _remedy,
    Act.HOW_LONG: _how_long,
    Act.LIVING: _education(LIVING),
    Act.DIFFERENCE: _difference,
    Act.TYPES: _education(TYPES),
    Act.NUMBERS: _numbers,
}


def parts_for(
    act: Act,
    words: Words,
    findings: Findings,
    body_part: BodyPart | None,
    about: tuple[str, ...],
) -> list[Part]:
    """The answer to a question of theirs, in breaths; empty where there is none."""
    return ANSWERS[act](Asked(words, findings, study(findings), body_part, about))


def supposed(findings: Findings, facts: tuple[str, ...]) -> tuple[CareLevel, tuple[str, ...]]:
    """How soon to be seen if these facts were so, and the rows that say it."""
    case = study(findings.with_facts(dict.fromkeys(facts, Answer.YES)))
    rows = tuple(row for row in case.care.rows if row not in study(findings).care.rows)
    level = max((row.level for row in rows), default=CareLevel.SELF_CARE)
    return level, tuple(row.id for row in rows)
