"""What may keep it from coming back, by cause and by kind."""

from skill.findings import AgeBand, BodyPart
from skill.knowledge.conditions import all_of, any_of, at_least, one_of
from skill.knowledge.groups import BABY, LEG_PARTS
from skill.knowledge.relief import FLUID_LIMITED, HANDS_OFF, UNSTEADY
from skill.knowledge.rows import Advice

_NIGHT = any_of("at_night", "keeps_waking")
_NO_STRETCH = any_of(HANDS_OFF, BABY)

PREVENTION_SPASM: tuple[Advice, ...] = (
    Advice(
        "dialysis",
        all_of("dialysis"),
        ("uptodate-dialysis-cramps", "dialysis-stretching-2017"),
    ),
    Advice(
        "pregnancy",
        all_of("pregnant", one_of("body_parts", *LEG_PARTS)),
        ("hse-leg-cramps-pregnancy", "mayo-second-trimester"),
        unless=HANDS_OFF,
    ),
    Advice(
        "night_calf",
        all_of(_NIGHT, one_of("body_parts", *LEG_PARTS)),
        ("nhs-leg-cramps", "coppin-2005"),
        unless=any_of(_NO_STRETCH, UNSTEADY),
        awaiting="One trial found that bedtime stretches help and another that they do not.",
    ),
    Advice(
        "night_seated",
        all_of(_NIGHT, one_of("body_parts", *LEG_PARTS)),
        ("hallegraeff-2012", "aafp-leg-cramps-2017", "coppin-2005"),
        unless=_NO_STRETCH,
        awaiting="One trial found that bedtime stretches help and another that they do not.",
    ),
    Advice(
        "night_over_60",
        all_of(_NIGHT, at_least("age_band", AgeBand.OVER_60), one_of("body_parts", *LEG_PARTS)),
        ("hallegraeff-2012", "aafp-leg-cramps-2017", "coppin-2005"),
        unless=_NO_STRETCH,
        awaiting="The trial took people over 55; the nearest age band here starts at 60.",
    ),
    Advice(
        "bedding",
        all_of(_NIGHT, one_of("body_parts", *LEG_PARTS)),
        ("medlineplus-muscle-cramps", "aafp-leg-cramps-2012"),
    ),
    Advice(
        "footwear",
        one_of("body_parts", *LEG_PARTS),
        ("hse-leg-cramps-pregnancy", "judgement"),
    ),
    Advice(
        "sport",
        any_of("after_exercise", "hard_exertion"),
        ("aaos-muscle-cramps", "exercise-cramps-2022"),
        unless=_NO_STRETCH,
    ),
    Advice("heat", all_of("overheated"), ("cdc-heat",), unless=FLUID_LIMITED),
    Advice("heat_rest", all_of("overheated"), ("cdc-heat",)),
    Advice(
        "dehydration",
        any_of("dehydrated", "fluid_loss", "after_exercise", "hard_exertion"),
        ("acsm-fluids-2007", "nidirect-leg-cramps"),
        unless=FLUID_LIMITED,
    ),
    Advice(
        "fluids_ask_first",
        FLUID_LIMITED,
        ("nhs-heart-failure", "nhs-kidney-disease"),
    ),
    Advice(
        "long_posture",
        any_of("long_posture", one_of("body_parts", BodyPart.LOW_BACK, BodyPart.NECK)),
        ("nhs-back-pain", "judgement"),
    ),
    Advice(
        "hand_breaks",
        one_of("body_parts", BodyPart.HAND, BodyPart.FINGER, BodyPart.FOREARM),
        ("harvard-hand-cramps",),
    ),
    Advice(
        "lifting",
        any_of("after_lifting", one_of("body_parts", BodyPart.LOW_BACK, BodyPart.BACK)),
        ("nhs-back-pain", "judgement"),
    ),
    Advice(
        "alcohol_cramp",
        any_of("heavy_alcohol", "alcohol"),
        ("merck-muscle-cramps",),
        unless=all_of("stopped_alcohol_or_sedatives"),
    ),
    Advice(
        "supplements_pregnancy",
        all_of("pregnant"),
        ("hse-leg-cramps-pregnancy", "cochrane-magnesium-2020"),
        awaiting="Trials of magnesium in pregnancy conflict.",
    ),
    Advice(
        "stretching",
        None,
        ("relatyv-article", "aaos-muscle-cramps", "aafp-leg-cramps-2012"),
        unless=_NO_STRETCH,
    ),
    Advice(
        "electrolytes",
        None,
        ("merck-muscle-cramps", "nice-cks-leg-cramps", "nih-ods-potassium"),
    ),
)

PREVENTION_TWITCH: tuple[Advice, ...] = (
    Advice(
        "caffeine_pregnancy",
        all_of("caffeine", "pregnant"),
        ("nhs-pregnancy-foods",),
    ),
    Advice(
        "caffeine",
        all_of("caffeine"),
        ("fda-caffeine", "nhs-twitching"),
    ),
    Advice("sleep", all_of("tired"), ("nhs-twitching",)),
    Advice(
        "stress",
        all_of("stress"),
        ("nhs-breathing-exercises", "relatyv-article"),
    ),
    Advice(
        "alcohol",
        any_of("alcohol", "heavy_alcohol"),
        ("nhs-twitching",),
        unless=all_of("stopped_alcohol_or_sedatives"),
    ),
    Advice("nicotine", all_of("nicotine"), ("healthwise-eyelid-twitch", "judgement")),
    Advice(
        "screens",
        all_of("screens"),
        ("healthwise-eyelid-twitch", "judgement"),
    ),
    Advice(
        "eyelid",
        one_of("body_parts", BodyPart.EYELID),
        ("healthwise-eyelid-twitch", "medlineplus-eyelid-twitch"),
        unless=any_of("eye_red_or_swollen", "eyelid_droops"),
    ),
    Advice("stop_checking", all_of("worried_about_als"), ("nhs-twitching",)),
    Advice("twitch", None, ("nhs-twitching", "relatyv-article")),
)

PREVENTION_ANY: tuple[Advice, ...] = (
    Advice(
        "medicines",
        any_of(
            "new_medicine",
            "statin",
            "diuretic",
            "inhaler",
            "nifedipine",
            "reflux_medicine",
            "steroid",
            "antidepressant",
            "antipsychotic_or_antinausea",
            "many_medicines",
        ),
        ("nhs-twitching", "merck-muscle-cramps", "nice-cks-leg-cramps"),
    ),
    Advice(
        "steady",
        any_of("unsteady", "frail_or_falls", one_of("age_band", AgeBand.OVER_75)),
        ("age-ageing-2016", "judgement"),
    ),
)

PREVENTION: tuple[Advice, ...] = (*PREVENTION_SPASM, *PREVENTION_TWITCH, *PREVENTION_ANY)
"""Every row of prevention, those that fit a fact first within each group."""
