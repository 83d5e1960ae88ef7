"""What brings on a spasm or a twitch.

A row whose `when` is a fact that the person gave may be spoken as theirs ("you mentioned coffee");
a row without one is said of people in general.
"""

from skill.findings import AgeBand, BodyPart
from skill.knowledge.care_facts import WEAKER
from skill.knowledge.conditions import all_of, any_of, at_least, one_of
from skill.knowledge.groups import LEG_PARTS
from skill.knowledge.rows import Advice

CAUSES_SPASM: tuple[Advice, ...] = (
    Advice(
        "exercise",
        any_of("after_exercise", "hard_exertion"),
        ("aaos-muscle-cramps", "exercise-cramps-2022"),
    ),
    Advice(
        "heat",
        all_of("overheated"),
        ("cdc-heat", "exercise-cramps-2022"),
        awaiting="Sources differ on whether salt loss or tired muscle drives heat cramps.",
    ),
    Advice(
        "dehydration",
        any_of("dehydrated", "fluid_loss"),
        ("nidirect-leg-cramps", "merck-muscle-cramps"),
    ),
    Advice(
        "long_sitting",
        all_of("long_posture"),
        ("merck-muscle-cramps",),
    ),
    Advice(
        "lifting",
        all_of("after_lifting"),
        ("nhs-back-pain",),
    ),
    Advice("pointed_toes", all_of("pointed_toes"), ("medlineplus-muscle-cramps", "judgement")),
    Advice(
        "night",
        any_of("at_night", "keeps_waking"),
        ("nhs-leg-cramps", "aafp-leg-cramps-2012"),
    ),
    Advice(
        "pregnancy",
        all_of("pregnant", one_of("body_parts", *LEG_PARTS)),
        ("hse-leg-cramps-pregnancy",),
    ),
    Advice(
        "age",
        at_least("age_band", AgeBand.OVER_60),
        ("nhs-leg-cramps", "age-ageing-2016"),
    ),
    Advice(
        "alcohol_cramp",
        any_of("heavy_alcohol", "alcohol"),
        ("merck-muscle-cramps", "nhs-leg-cramps"),
    ),
    Advice(
        "liver",
        all_of("liver_disease"),
        ("merck-muscle-cramps", "cirrhosis-cramps-1996"),
    ),
    Advice(
        "kidney",
        any_of("dialysis", "kidney_disease"),
        ("uptodate-dialysis-cramps", "aafp-leg-cramps-2012"),
    ),
    Advice("thyroid", all_of("thyroid_disease"), ("merck-muscle-cramps",)),
    Advice("diabetes", all_of("diabetes"), ("merck-muscle-cramps", "bmj-muscle-cramps")),
    Advice(
        "nerve",
        any_of("nerve_disease", "numbness"),
        ("aafp-leg-cramps-2012", "harvard-hand-cramps"),
    ),
    Advice("circulation", all_of("comes_on_walking"), ("bhf-claudication", "nhs-pad")),
    Advice(
        "fast_breathing",
        all_of("fast_breathing"),
        ("medlineplus-hyperventilation",),
    ),
    Advice(
        "cold",
        all_of("cold"),
        ("judgement",),
        awaiting="Only a weak source names cold as a cause.",
    ),
    Advice("spasm_unknown", None, ("aafp-leg-cramps-2012", "nhs-leg-cramps")),
    Advice(
        "spasm_common",
        None,
        ("nhs-leg-cramps", "aaos-muscle-cramps", "merck-muscle-cramps"),
    ),
    Advice("minerals", None, ("merck-muscle-cramps", "nice-cks-leg-cramps")),
    Advice(
        "spasm_health",
        None,
        ("merck-muscle-cramps", "aafp-leg-cramps-2012", "bmj-muscle-cramps"),
    ),
)

CAUSES_TWITCH: tuple[Advice, ...] = (
    Advice(
        "caffeine",
        all_of("caffeine"),
        ("nhs-twitching", "relatyv-article"),
    ),
    Advice(
        "stress",
        all_of("stress"),
        ("nhs-twitching", "relatyv-article"),
    ),
    Advice(
        "tired",
        all_of("tired"),
        ("nhs-twitching", "relatyv-article"),
    ),
    Advice("alcohol", any_of("alcohol", "heavy_alcohol"), ("nhs-twitching",)),
    Advice("nicotine", all_of("nicotine"), ("medlineplus-twitching", "judgement")),
    Advice(
        "twitch_exercise",
        any_of("after_exercise", "hard_exertion"),
        ("medlineplus-twitching", "nhs-twitching"),
    ),
    Advice(
        "twitch_dehydration",
        any_of("dehydrated", "fluid_loss"),
        ("judgement",),
        awaiting="Named only in the press and in low-authority sources.",
    ),
    Advice("infection", all_of("recent_infection"), ("blexrud-1993",)),
    Advice("twitch_thyroid", all_of("thyroid_disease"), ("judgement",)),
    Advice("twitch_weak", WEAKER, ("nhs-twitching", "medlineplus-twitching")),
    Advice("worry", all_of("worried_about_als"), ("nhs-twitching",), unless=WEAKER),
    Advice(
        "twitch_common",
        None,
        ("nhs-twitching", "medlineplus-twitching", "relatyv-article"),
        unless=one_of("body_parts", BodyPart.EYELID),
    ),
    Advice("twitch_harmless", None, ("nhs-twitching", "bfs-prospective-2017"), unless=WEAKER),
    Advice(
        "twitch_rare",
        None,
        ("nhs-twitching", "medlineplus-twitching", "fasciculations-2014"),
        unless=WEAKER,
    ),
)

CAUSES_EYELID: tuple[Advice, ...] = (
    Advice(
        "eyelid_screens",
        all_of("screens"),
        ("healthwise-eyelid-twitch", "mayo-eye-twitching"),
    ),
    Advice(
        "eyelid_dry",
        all_of("dry_eyes"),
        ("healthwise-eyelid-twitch", "nhs-dry-eyes"),
    ),
    Advice(
        "eyelid_common",
        one_of("body_parts", BodyPart.EYELID),
        ("healthwise-eyelid-twitch", "medlineplus-eyelid-twitch"),
    ),
)

CAUSES_MEDICINE: tuple[Advice, ...] = (
    Advice(
        "new_medicine",
        all_of("new_medicine"),
        ("nhs-twitching", "merck-muscle-cramps"),
    ),
    Advice("statin", all_of("statin"), ("nhs-statins", "nhs-leg-cramps")),
    Advice(
        "diuretic",
        all_of("diuretic"),
        ("nice-cks-leg-cramps", "age-ageing-2016"),
    ),
    Advice(
        "inhaler",
        all_of("inhaler"),
        ("nice-cks-leg-cramps", "age-ageing-2016"),
    ),
    Advice("nifedipine", all_of("nifedipine"), ("nice-cks-leg-cramps",)),
    Advice(
        "reflux_medicine",
        all_of("reflux_medicine"),
        ("fda-ppi-magnesium",),
    ),
    Advice(
        "steroid",
        all_of("steroid"),
        ("judgement",),
        awaiting="Steroids and twitching rest on a low-authority source.",
    ),
    Advice(
        "antidepressant",
        all_of("antidepressant"),
        ("nhs-twitching", "judgement"),
        awaiting="Antidepressants and twitching rest on a low-authority source.",
    ),
    Advice(
        "antipsychotic",
        all_of("antipsychotic_or_antinausea"),
        ("nhs-metoclopramide", "judgement"),
    ),
    Advice("medicines_cramp", None, ("aafp-leg-cramps-2012", "nice-cks-leg-cramps")),
    Advice("medicines_twitch", None, ("nhs-twitching",)),
)

CAUSES_OTHER: tuple[Advice, ...] = (Advice("other_movement", None, ("judgement",)),)
"""What is left for a movement that is neither."""

CAUSES: tuple[Advice, ...] = (
    *CAUSES_SPASM,
    *CAUSES_TWITCH,
    *CAUSES_EYELID,
    *CAUSES_MEDICINE,
    *CAUSES_OTHER,
)
"""Every row of causes, those a person may have named first within each group."""
