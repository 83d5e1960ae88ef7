"""Questions people ask of the skill: which rows answer each, one breath at a time.

Whoever needs help at once hears only that, whatever they ask. Whoever should be seen today hears
it first where they ask how it stands or what comes of it, and nothing that calms.
"""

from collections.abc import Callable
from typing import NamedTuple

from skill.assessment.advice import applicable
from skill.assessment.assess import Case, study
from skill.assessment.interview import screens
from skill.conversation.heard import Act
from skill.findings import ANSWER_FACTS, Answer, BodyPart, Findings, Movement
from skill.knowledge.article import COMPARISONS, DIFFERENCES, LIVING, LIVING_BY_KIND, TYPES
from skill.knowledge.care_facts import (
    ALS,
    ALS_CRAMP,
    ALS_WEAKER,
    DURATION_ANY,
    DURATION_BABY,
    DURATION_CRAMP,
    DURATION_OTHER,
    DURATION_TWITCH,
    PREVALENCE,
    PREVALENCE_OTHER,
    REASSURING,
    SEEN_SOON,
    SEEN_TODAY,
    SERIOUS,
    TREATMENT_OTHER,
    TREATMENT_SPASM,
    TREATMENT_TWITCH,
    VISIT,
    VISIT_EYELID,
    VISIT_SPASM,
    VISIT_TELL,
    VISIT_TWITCH,
)
from skill.knowledge.causes import (
    CAUSES_EYELID,
    CAUSES_MEDICINE,
    CAUSES_OTHER,
    CAUSES_SPASM,
    CAUSES_TWITCH,
)
from skill.knowledge.conditions import facts_of
from skill.knowledge.neighbours import NEIGHBOURS
from skill.knowledge.not_advised import REMEDIES, UNNAMED
from skill.knowledge.prevention import (
    HABITS_SPASM,
    HABITS_TWITCH,
    PREVENTION_ANY,
    PREVENTION_OTHER,
    PREVENTION_SPASM,
    PREVENTION_TWITCH,
)
from skill.knowledge.questions import QUESTION_BY_ID
from skill.knowledge.relief import (
    RELIEF_COMFORT,
    RELIEF_CRAMP,
    RELIEF_OTHER,
    RELIEF_SITUATION,
    RELIEF_TWITCH,
    REST_EASY,
    REST_UNTIL_SEEN,
)
from skill.knowledge.rows import Advice, CareLevel, Kind
from skill.speech.answer import care_sentences, emergency, kind_sentence
from skill.speech.question import row_id
from skill.speech.ssml import pause
from skill.speech.words import Words, sentence

WORDS_TOGETHER = 42
"""Two short points are said in one breath up to this length."""


class Part(NamedTuple):
    """One breath of an answer, the ids of the sources behind it, and the names of its texts."""

    text: str
    sources: tuple[str, ...]
    ids: tuple[str, ...] = ()


class Asked(NamedTuple):
    """A question of theirs with all that may bear on the answer."""

    words: Words
    findings: Findings
    case: Case
    body_part: BodyPart | None
    about: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """The kind they name, else the kind so far; unclear where nothing tells."""
        named = set(self.about)
        if named & {"spasm", "cramp"}:
            return Kind.SPASM
        if "twitch" in named or self.case.findings.movements == (Movement.TWITCH,):
            return Kind.TWITCH
        kind = self.case.differential.kind
        return Kind.TWITCH if kind is Kind.UNCLEAR and self.eyelid else kind

    @property
    def twitch(self) -> bool:
        """It twitches and does nothing else."""
        return self.kind is Kind.TWITCH

    @property
    def eyelid(self) -> bool:
        """It is about an eyelid."""
        return BodyPart.EYELID in self.case.findings.body_parts

    @property
    def today(self) -> bool:
        """They should be seen today."""
        return self.case.care.level >= CareLevel.URGENT

    @property
    def weaker(self) -> bool:
        """A muscle stays weak or gets thinner, or may."""
        return any(row.id == "als_weaker" for row in applicable(ALS_WEAKER, self.case.findings))

    @property
    def baby(self) -> bool:
        """It is about a baby."""
        return bool(applicable(DURATION_BABY, self.case.findings))

    @property
    def asked_first(self) -> bool:
        """The first safety question has been answered."""
        facts = QUESTION_BY_ID["danger"].facts
        return any(getattr(self.findings, fact) is not None for fact in facts)

    @property
    def checked(self) -> bool:
        """No question that screens for an emergency is open any more."""
        ask = self.case.next_question(())
        return ask is None or not screens(row_id(ask.id))


def relief_rows(findings: Findings, kind: Kind) -> tuple[Advice, ...]:
    """The relief that may be given, best first, the comforts last."""
    rows = first_relief(findings, kind)
    if any(_of_the_place(row) for row in rows):
        rows = tuple(row for row in rows if row.when is not None)
    comfort = applicable(RELIEF_COMFORT, findings)
    if kind in (Kind.TWITCH, Kind.OTHER):
        comfort = tuple(row for row in comfort if row.when is not None)
    return (rows or (REST_EASY,)) + comfort


def first_relief(findings: Findings, kind: Kind) -> tuple[Advice, ...]:
    """The relief to give inside an answer: no comforts, which mend nothing by themselves."""
    rows = {Kind.TWITCH: RELIEF_TWITCH, Kind.OTHER: RELIEF_OTHER}.get(kind, RELIEF_CRAMP)
    return applicable((*RELIEF_SITUATION, *rows), findings)


def _of_the_place(row: Advice) -> bool:
    """Relief of one body part, or what is left of it: then nothing is said of muscles at large."""
    return row is REST_UNTIL_SEEN or (row.when is not None and "body_parts" in facts_of(row.when))


def first_unheard(parts: list[Part], told: tuple[str, ...]) -> int:
    """Where to begin when some texts have been told before: the first part with news, or 0."""
    return next((n for n, part in enumerate(parts) if not set(part.ids) <= set(told)), 0)


def _texts(asked: Asked, rows: tuple[Advice, ...], prefix: str) -> list[Part]:
    parts = []
    for row in applicable(rows, asked.case.findings):
        if asked.today and row.id in REASSURING:
            continue
        for key in ("text", "more"):
            name = f"{prefix}.{row.id}.{key}"
            text = asked.words.may_say(name)
            comfort = asked.words.may_say(f"{prefix}.{row.id}.comfort") if key == "text" else ""
            if comfort and asked.case.care.level is CareLevel.SELF_CARE and asked.checked:
                text = f"{text} {comfort}"
            if text:
                parts.append(Part(text, row.sources, (name,)))
    return parts


def _together(parts: list[Part]) -> list[Part]:
    """Two short points that follow one another become one part."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        words = len(f"{last.text} {part.text}".split()) if last else WORDS_TOGETHER + 1
        if last is not None and len(last.ids) == 1 and words <= WORDS_TOGETHER:
            sources = tuple(dict.fromkeys(last.sources + part.sources))
            joined[-1] = Part(f"{last.text} {part.text}", sources, last.ids + part.ids)
        else:
            joined.append(part)
    return joined


def _given_first(asked: Asked, rows: tuple[Advice, ...], prefix: str) -> list[Part]:
    """Rows that rest on something the person told come first."""
    given = _given(asked, rows)
    others = tuple(row for row in rows if row not in given)
    return _texts(asked, given, prefix) + _texts(asked, others, prefix)


def _given(asked: Asked, rows: tuple[Advice, ...]) -> tuple[Advice, ...]:
    """The rows that rest on something the person told, and not on the body part alone."""
    told = {f for f in ANSWER_FACTS if getattr(asked.case.findings, f) is Answer.YES}
    return tuple(row for row in rows if row.when and told.intersection(facts_of(row.when)))


def _placed(asked: Asked) -> Asked:
    if asked.body_part is None:
        return asked
    findings = asked.findings.with_facts({"body_parts": (asked.body_part,)})
    return asked._replace(findings=findings, case=study(findings))


def _care_first(asked: Asked, answer: str = "") -> list[Part]:
    """How soon to be seen, where that is at all, and what that means for the question."""
    if not asked.findings.known() or asked.case.care.level is CareLevel.SELF_CARE:
        return []
    if asked.baby and not asked.today:
        return []  # a baby is seen today, whatever the level: its own rows say so
    assessment = asked.case.assessment()
    flags = sorted(assessment.red_flags, key=lambda flag: flag not in SEEN_SOON)
    if not asked.today:
        assessment = assessment._replace(red_flags=tuple(flags))
    said = care_sentences(asked.words, asked.findings, assessment)
    first = next(row for row in asked.case.care.rows if row.id == assessment.red_flags[0])
    ids = [f"care.{first.id}"]
    if asked.today and answer:
        ids += (part.ids[0] for part in _chosen(asked, SEEN_TODAY, (answer,)))
        said += (part.text for part in _chosen(asked, SEEN_TODAY, (answer,)))
    return [Part(" ".join(said), first.sources, tuple(ids))]


def _relief(asked: Asked) -> list[Part]:
    asked = _placed(asked)
    first = _care_first(asked) if asked.twitch and asked.weaker else []
    return first + _texts(asked, relief_rows(asked.case.findings, asked.kind), "relief.relief")


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
    relief = _texts(asked, relief_rows(asked.case.findings, asked.kind), "relief.relief")
    return [Part(f"{text} {relief[0].text}", relief[0].sources)] if relief else [Part(text, ())]


def _causes(asked: Asked) -> list[Part]:
    kind = asked.kind
    others = "medicines_cramp" if asked.twitch else "medicines_twitch"
    medicines = tuple(row for row in CAUSES_MEDICINE if row.id != others)
    rows = {
        Kind.TWITCH: (*(CAUSES_EYELID if asked.eyelid else ()), *CAUSES_TWITCH, *medicines),
        Kind.BOTH: (*CAUSES_SPASM, *CAUSES_TWITCH, *medicines),
        Kind.OTHER: (*_given(asked, (*CAUSES_SPASM, *CAUSES_MEDICINE)), *CAUSES_OTHER),
    }.get(kind, (*CAUSES_SPASM, *medicines))
    first = _care_first(asked) if asked.today else []
    return first + _together(_given_first(asked, rows, "causes.cause"))


def _prevention(asked: Asked) -> list[Part]:
    prefix = "prevention.prevention"
    habits = HABITS_TWITCH if asked.twitch else HABITS_SPASM
    wanted = tuple(row for name in asked.about for row in habits.get(name, ()))
    first = _texts(asked, wanted, prefix)
    rows: tuple[Advice, ...] = {
        Kind.TWITCH: PREVENTION_TWITCH,
        Kind.BOTH: (*PREVENTION_SPASM, *PREVENTION_TWITCH),
        Kind.OTHER: (*_given(asked, PREVENTION_SPASM), *PREVENTION_OTHER),
    }.get(asked.kind, PREVENTION_SPASM)
    said = {name for part in first for name in part.ids}
    given = _given(asked, rows)
    others = tuple(row for row in rows if row not in given)
    parts = _together(first)
    for some in (given, PREVENTION_ANY, others):
        parts += _together([p for p in _texts(asked, some, prefix) if not said.intersection(p.ids)])
    return parts


def _why(asked: Asked) -> list[Part]:
    findings, words = asked.findings, asked.words
    assessment = asked.case.assessment()
    if not findings.known():
        return [Part(words.say("dialog.advice.why_none"), ())]
    sources = tuple(s for row in asked.case.care.rows[:1] for s in row.sources) + tuple(
        s for vote in asked.case.differential.votes[:1] for s in vote.sources
    )
    kind = kind_sentence(words, findings, assessment)
    if assessment.care is CareLevel.SELF_CARE:
        care = words.say("dialog.advice.why_care_none")
    else:
        reasons = assessment.care_reasons
        telling = [f for f in reasons if f not in ("movements", "body_parts")] or list(reasons)
        told = words.facts(findings, telling)
        flag = words.say(f"results.red_flag.{assessment.red_flags[0]}")
        care = f"{words.say('dialog.advice.why_care', facts=told)} {flag}"
    return [Part(f"{care} {kind}" if asked.today else f"{kind} {care}", sources)]


def _else(asked: Asked) -> list[Part]:
    if asked.today or asked.weaker:
        return _care_first(asked) or _texts(asked, ALS_WEAKER[:1], "education.education")
    if not asked.findings.known():
        return [Part(asked.words.say("dialog.advice.why_none"), ())]
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
    other = "spasm" if asked.kind in (Kind.TWITCH, Kind.BOTH) else "twitch"
    text = asked.words.say(f"education.education.what_is_{other}.text")
    return [Part(f"{asked.words.say('dialog.advice.else_none')} {text}", ("relatyv-article",))]


_BY_KIND = {
    Kind.SPASM: "spasm",
    Kind.TWITCH: "twitch",
    Kind.BOTH: "both",
    Kind.OTHER: "other",
    Kind.UNCLEAR: "any",
}


def _serious(asked: Asked) -> list[Part]:
    care = _care_first(asked, "today_serious")
    calls = _chosen(asked, SERIOUS, ("call_now",))
    if asked.today:
        return care + calls
    named = _BY_KIND[asked.kind]
    weak = _chosen(asked, SERIOUS, ("serious_baby", "serious_weak"))
    if asked.baby:
        return weak + calls
    if not asked.checked:
        see = _chosen(asked, SERIOUS, (_see_doctor(asked),))
        return care + weak + see + calls if asked.asked_first else calls + care + weak + see
    return care + weak + _chosen(asked, SERIOUS, (f"serious_{named}",)) + calls


def _see_doctor(asked: Asked) -> str:
    if asked.baby:
        return "serious_baby"
    if asked.kind is Kind.OTHER:
        return "serious_other"
    return f"see_doctor_{'eyelid' if asked.eyelid else _BY_KIND[asked.kind]}"


def _when_to_see_doctor(asked: Asked) -> list[Part]:
    return _care_first(asked) + _chosen(asked, SERIOUS, (_see_doctor(asked), "call_now"))


def _chosen(asked: Asked, rows: tuple[Advice, ...], ids: tuple[str, ...]) -> list[Part]:
    by_id = {row.id: row for row in rows}
    return _texts(asked, tuple(by_id[i] for i in ids if i in by_id), "education.education")


def _how_long(asked: Asked) -> list[Part]:
    rows = {
        Kind.TWITCH: DURATION_TWITCH,
        Kind.BOTH: (*DURATION_CRAMP, *DURATION_TWITCH),
        Kind.OTHER: DURATION_OTHER,
        Kind.UNCLEAR: DURATION_CRAMP if asked.case.findings.body_parts else DURATION_ANY,
    }.get(asked.kind, DURATION_CRAMP)
    first = _care_first(asked, "today_how_long") if asked.today else []
    return first + _texts(asked, (*DURATION_BABY, *rows), "education.education")


def _remedy(asked: Asked) -> list[Part]:
    parts = []
    for row in REMEDIES:
        if row.id in asked.about:
            path = f"prevention.remedy.{row.id}"
            safe = row in applicable((row,), asked.case.findings)
            text = "" if safe else asked.words.may_say(f"{path}.caution")
            parts.append(Part(text or asked.words.say(f"{path}.text"), row.sources, (path,)))
    if not parts and set(asked.about) & HABITS_SPASM.keys():
        return _prevention(asked)
    return parts or _texts(asked, UNNAMED, "prevention.remedy")


def _difference(asked: Asked) -> list[Part]:
    named = set(asked.about)
    pair = next((row for row in COMPARISONS if set(row.id.split("_")) == named), None)
    if pair is None:
        pair = next(row for row in COMPARISONS if row.id == "spasm_twitch")
    more = DIFFERENCES if named <= {"spasm", "cramp", "twitch"} else ()
    return _texts(asked, (pair, *more), "education.education")


def _types(asked: Asked) -> list[Part]:
    return _texts(asked, TYPES, "education.education")


def _als(asked: Asked) -> list[Part]:
    rows = (ALS_CRAMP + ALS[1:2]) if asked.kind is Kind.SPASM else ALS
    first = _care_first(asked, "today_als") if asked.today else []
    return first + _texts(asked, (*ALS_WEAKER, *rows), "education.education")


def _doctor_visit(asked: Asked) -> list[Part]:
    if asked.eyelid:
        rows = (*VISIT_EYELID, *VISIT)
    elif asked.kind is Kind.OTHER:
        rows = VISIT
    else:
        rows = (*VISIT, *(VISIT_TWITCH if asked.twitch else VISIT_SPASM))
    return _given_first(asked, (*rows, *VISIT_TELL), "education.education")


def _treatment(asked: Asked) -> list[Part]:
    rows = {
        Kind.TWITCH: TREATMENT_TWITCH,
        Kind.BOTH: (*TREATMENT_SPASM, *TREATMENT_TWITCH),
        Kind.OTHER: TREATMENT_OTHER,
    }.get(asked.kind, TREATMENT_SPASM)
    first = _care_first(asked) if asked.today else []
    return first + _given_first(asked, rows, "education.education")


def _living(asked: Asked) -> list[Part]:
    kinds = ("spasm", "twitch") if asked.kind is Kind.BOTH else (_BY_KIND[asked.kind],)
    first = _care_first(asked, "today_living") if asked.today else []
    own = _chosen(asked, LIVING_BY_KIND, tuple(f"living_{name}" for name in kinds))
    return first + own + _given_first(asked, LIVING, "education.education")


def _numbers(asked: Asked) -> list[Part]:
    rows = sorted(PREVALENCE, key=lambda row: (row.id == "prevalence_twitch") is not asked.twitch)
    if asked.kind is Kind.OTHER:
        rows = [*_given(asked, PREVALENCE), *PREVALENCE_OTHER]
    first = _care_first(asked) if asked.today else []
    return first + _given_first(asked, tuple(rows), "education.education")


ANSWERS: dict[Act, Callable[[Asked], list[Part]]] = {
    Act.WHY: _why,
    Act.ELSE: _else,
    Act.CAUSES: _causes,
    Act.RELIEF: _relief,
    Act.GUIDE: _guide,
    Act.PREVENTION: _prevention,
    Act.SERIOUS: _serious,
    Act.ALS: _als,
    Act.WHEN_TO_SEE_DOCTOR: _when_to_see_doctor,
    Act.DOCTOR_VISIT: _doctor_visit,
    Act.TREATMENT: _treatment,
    Act.REMEDY: _remedy,
    Act.HOW_LONG: _how_long,
    Act.LIVING: _living,
    Act.DIFFERENCE: _difference,
    Act.TYPES: _types,
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
    case = study(findings)
    if case.care.level is CareLevel.EMERGENCY:
        first = case.care.rows[0]
        return [Part(emergency(words, case.findings, case.assessment()), first.sources)]
    return ANSWERS[act](Asked(words, findings, case, body_part, about))


def supposed(findings: Findings, facts: tuple[str, ...]) -> tuple[CareLevel, tuple[str, ...]]:
    """How soon to be seen if these facts were so, and the rows that say it."""
    case = study(findings.with_facts(dict.fromkeys(facts, Answer.YES)))
    rows = tuple(row for row in case.care.rows if row not in study(findings).care.rows)
    level = max((row.level for row in rows), default=CareLevel.SELF_CARE)
    return level, tuple(row.id for row in rows)
