"""What may keep it from coming back, by cause and by kind."""

from dataclasses import replace

from skill.findings import AgeBand, BodyPart
from skill.knowledge.care_facts import WEAKER
from skill.knowledge.conditions import all_of, any_of, at_least, one_of
from skill.knowledge.groups import BABY, LEG_PARTS
from skill.knowledge.relief import FLUID_LIMITED, HANDS_OFF, UNSTEADY
from skill.knowledge.rows import Advice

_NIGHT = any_of("at_night", "keeps_waking")
_NO_STRETCH = any_of(HANDS_OFF, BABY)

_FOOD_LIMITED = any_of("kidney_disease", "dialysis", "low_salt_diet")

FOOD = Advice(
    "food",
    None,
    ("merck-muscle-cramps", "nih-ods-magnesium", "nih-ods-potassium"),
    unless=_FOOD_LIMITED,
)
ELECTROLYTES = Advice(
    "electrolytes",
    None,
    ("merck-muscle-cramps", "nice-cks-leg-cramps", "nih-ods-potassium"),
)

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
    FOOD,
    ELECTROLYTES,
    Advice("footwear", one_of("body_parts", *LEG_PARTS), ("mayo-night-leg-cramps",)),
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
    Advice("stop_checking", all_of("worried_about_als"), ("nhs-twitching",), unless=WEAKER),
    Advice(
        "twitch",
        None,
        ("nhs-twitching", "relatyv-article"),
        unless=any_of("caffeine", "tired", "stress", "alcohol", "heavy_alcohol"),
    ),
)

PREVENTION_OTHER: tuple[Advice, ...] = (Advice("other_movement", None, ("judgement",)),)
"""What is left for a movement that is neither."""

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

_BY_ID = {row.id: row for row in (*PREVENTION_SPASM, *PREVENTION_TWITCH, *PREVENTION_ANY)}
_FOOD_LIMITS: tuple[Advice, ...] = (
    Advice("food_kidney", _FOOD_LIMITED, ("nih-ods-potassium", "nhs-kidney-disease")),
    Advice("food_diabetes", all_of("diabetes"), ("nhs-peripheral-neuropathy", "judgement")),
)
_FOOD_TWITCH = Advice("food_twitch", None, ("nhs-twitching", "judgement"))


def _anyone(name: str) -> Advice:
    """A row as it is said to somebody who asks for just that."""
    return replace(_BY_ID[name], when=None)


_DRINK = (_BY_ID["fluids_ask_first"], _anyone("dehydration"))
_SLEEP = (_anyone("sleep"),)
_STRESS = (_anyone("stress"),)
_SUPPLEMENTS = (_BY_ID["supplements_pregnancy"], ELECTROLYTES)
_CAFFEINE = (_BY_ID["caffeine_pregnancy"], _anyone("caffeine"))

HABITS_SPASM: dict[str, tuple[Advice, ...]] = {
    "food": (*_FOOD_LIMITS, FOOD, ELECTROLYTES),
    "drink": _DRINK,
    "supplements": _SUPPLEMENTS,
    "sleep": (_anyone("bedding"),),
    "bedding": (_anyone("bedding"),),
    "exercise": (_anyone("sport"), _BY_ID["stretching"]),
    "shoes": (_anyone("footwear"),),
    "caffeine": _CAFFEINE,
    "alcohol": (_anyone("alcohol_cramp"),),
    "stress": _STRESS,
}
HABITS_TWITCH: dict[str, tuple[Advice, ...]] = {
    "food": (*_FOOD_LIMITS, _FOOD_TWITCH),
    "drink": (*_CAFFEINE, *_DRINK),
    "supplements": _SUPPLEMENTS,
    "sleep": _SLEEP,
    "bedding": _SLEEP,
    "exercise": _STRESS,
    "caffeine": _CAFFEINE,
    "alcohol": (_anyone("alcohol"),),
    "stress": _STRESS,
}
"""What to say first to somebody who asks about one habit, such as what to eat."""

PREVENTION: tuple[Advice, ...] = (
    *PREVENTION_SPASM,
    *PREVENTION_TWITCH,
    *PREVENTION_ANY,
    *PREVENTION_OTHER,
    *_FOOD_LIMITS,
    _FOOD_TWITCH,
)
"""Every row of prevention, those that fit a fact first within each group."""
