"""An assessment, spoken: what it sounds like, why, how soon to be seen, what to do now."""

from skill.assessment.assess import Assessment
from skill.findings import Answer, Findings
from skill.knowledge.rows import Advice, CareLevel, Kind
from skill.speech.readback import describe
from skill.speech.words import Words, seconds, sentence

RESULT_SECONDS = 30
TRIGGERS = (
    "caffeine",
    "tired",
    "stress",
    "alcohol",
    "nicotine",
    "screens",
    "dry_eyes",
    "after_exercise",
    "dehydrated",
    "long_posture",
    "pointed_toes",
    "cold",
)
"""Everyday triggers, worth naming in the answer to whoever gave them."""


def emergency(words: Words, findings: Findings, assessment: Assessment) -> str:
    """The emergency number first, one sentence why, then nothing more."""
    if "E27" in assessment.red_flags:
        return f"{words.say('results.care.crisis')} {words.say('results.red_flag.E27')}"
    said = [f for f in assessment.care_reasons if getattr(findings, f) is not Answer.UNSURE]
    answers = [f for f in said if isinstance(getattr(findings, f), Answer)]
    first = assessment.red_flags[0]
    if not answers:
        why = words.say("results.care.emergency_unsure")
    else:
        told = words.facts(findings, answers, limit=2)
        why = f"{words.say('results.care.emergency_facts', facts=told)} "
        why += words.say(f"results.red_flag.{first}")
    return f"{words.say('results.care.emergency')} {why}"


def because(words: Words, findings: Findings, facts: tuple[str, ...], limit: int = 2) -> str:
    """The facts that speak for the kind, as clauses: "it hurts a lot and the muscle went hard"."""
    clauses: list[str] = []
    for fact in facts:
        value = getattr(findings, fact)
        for item in value if isinstance(value, tuple) else (value,):
            clause = words.may_say(f"facts.because.{fact}.{item}")
            if not clause and item is Answer.YES:
                clause = words.may_say(f"facts.because.{fact}")
            if clause and clause not in clauses:
                clauses.append(clause)
    return words.join(clauses[:limit])


def kind_sentence(words: Words, findings: Findings, assessment: Assessment) -> str:
    """What it sounds like and why, in one sentence."""
    if assessment.kind is Kind.OTHER and assessment.neighbour:
        return sentence(words.say(f"results.neighbour.{assessment.neighbour.id}"))
    opening = words.say(f"results.kind.{assessment.kind}")
    reasons = because(words, findings, assessment.kind_reasons)
    if reasons and assessment.kind in (Kind.SPASM, Kind.TWITCH, Kind.BOTH):
        opening += words.say("results.kind.because", reasons=reasons)
    return sentence(opening)


def _told(words: Words, findings: Findings, facts: tuple[str, ...]) -> str:
    """The facts said back; the kind and the place only where there is nothing else."""
    telling = [f for f in facts if f not in ("movements", "body_parts")]
    return words.facts(findings, telling, limit=2) if telling else describe(words, findings)


def care_sentences(words: Words, findings: Findings, assessment: Assessment) -> list[str]:
    """How soon to be seen, and why."""
    level = assessment.care
    why = [words.say(f"results.red_flag.{row}") for row in assessment.red_flags[:1]]
    if level is CareLevel.URGENT:
        told = _told(words, findings, assessment.care_reasons)
        return [
            sentence(words.say("region.region.advice")),
            words.say("results.care.urgent_facts", facts=told),
            *why,
        ]
    if level is CareLevel.ROUTINE:
        told = _told(words, findings, assessment.care_reasons)
        return [words.say("results.care.routine", facts=told), *why]
    return [words.say(_watch(assessment.kind))]


def _watch(kind: Kind) -> str:
    names = {Kind.SPASM: "watch_spasm", Kind.TWITCH: "watch_twitch", Kind.BOTH: "watch_twitch"}
    return f"results.care.{names.get(kind, 'watch_other')}"


def offer_name(assessment: Assessment) -> str:
    """Which offer follows the answer."""
    if assessment.care is CareLevel.URGENT:
        return "urgent"
    if assessment.kind in (Kind.SPASM, Kind.TWITCH):
        return assessment.kind.value
    return "other"


def result(
    words: Words,
    findings: Findings,
    assessment: Assessment,
    relief: tuple[Advice, ...],
    *,
    opening: tuple[str, ...] = (),
) -> str:
    """The whole answer for anything below an emergency, within half a minute of speech.

    `opening` is said before it. What does not fit is left for the offer that ends it.
    """
    triggers = [f for f in TRIGGERS if getattr(findings, f) is Answer.YES]
    told = sentence(words.facts(findings, triggers, limit=2))[:-1]
    urgent = assessment.care is CareLevel.URGENT
    benign = assessment.care is CareLevel.SELF_CARE
    kind = [kind_sentence(words, findings, assessment)]
    set_off = [words.say("results.set_off", facts_cap=told)] if told and not urgent else []
    comfort = [words.say(f"results.comfort.{assessment.kind}")] if benign else []
    help_now = (
        [] if urgent else [words.may_say(f"relief.relief.{row.id}.short") for row in relief[:1]]
    )
    care = care_sentences(words, findings, assessment)
    offer = [words.say(f"results.offer.{offer_name(assessment)}")]

    spoken = [*opening, *(care if urgent else kind + care)]
    ending: list[str] = []

    def fits(extra: list[str]) -> bool:
        return seconds(" ".join([*spoken, *extra, *ending])) <= RESULT_SECONDS

    if fits(offer):
        ending = offer
    if urgent and fits(kind):
        spoken += kind
    for extra in (help_now, comfort, set_off):
        if fits(extra):
            spoken[len(opening) + 1 : len(opening) + 1] = extra
    return " ".join(sentence(part) for part in (*spoken, *ending) if part)
