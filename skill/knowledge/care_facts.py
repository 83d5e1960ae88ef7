"""What a visit is like, what may be done, how long it lasts, how common it is, and the ALS fear."""

from skill.findings import BodyPart
from skill.knowledge.conditions import all_of, any_of, one_of
from skill.knowledge.groups import LEG_PARTS
from skill.knowledge.rows import Advice

VISIT: tuple[Advice, ...] = (
    Advice("diagnosis", None, ("aafp-leg-cramps-2012", "bmj-muscle-cramps", "relatyv-article")),
    Advice(
        "tests_twitch",
        one_of("body_parts", BodyPart.EYELID),
        ("turner-talbot-2013", "mayo-eye-twitching"),
    ),
    Advice("tests_clot", all_of("leg_swollen_red_or_warm"), ("nhs-dvt",)),
    Advice("tests_circulation", all_of("comes_on_walking"), ("nhs-pad", "bhf-claudication")),
    Advice(
        "tests",
        None,
        ("aafp-leg-cramps-2012", "nice-cks-leg-cramps", "merck-muscle-cramps", "relatyv-article"),
    ),
    Advice("tests_reassure", None, ("turner-talbot-2013",)),
    Advice("tell_doctor", None, ("bmj-muscle-cramps", "judgement")),
    Advice("tell_doctor_more", None, ("bmj-muscle-cramps", "judgement")),
)

TREATMENT: tuple[Advice, ...] = (
    Advice(
        "treatments_eyelid",
        one_of("body_parts", BodyPart.EYELID, BodyPart.FACE),
        ("eyelid-myokymia-2004", "ninds-hemifacial-spasm", "mayo-dystonia"),
    ),
    Advice(
        "treatments_back",
        one_of("body_parts", BodyPart.LOW_BACK, BodyPart.BACK, BodyPart.UPPER_BACK, BodyPart.NECK),
        ("nhs-back-pain", "nice-ng59"),
    ),
    Advice(
        "treatments_cramp",
        None,
        ("aafp-leg-cramps-2017", "nice-cks-leg-cramps", "mhra-quinine"),
    ),
    Advice("treatments_twitch", None, ("nhs-twitching", "gard-cramp-fasciculation")),
    Advice("treatments_limits", None, ("aafp-leg-cramps-2017", "cochrane-magnesium-2020")),
)

DURATION_CRAMP: tuple[Advice, ...] = (
    Advice(
        "duration_back",
        one_of("body_parts", BodyPart.LOW_BACK, BodyPart.BACK, BodyPart.UPPER_BACK),
        ("nhs-back-pain",),
    ),
    Advice("duration_neck", one_of("body_parts", BodyPart.NECK), ("nhs-neck-pain",)),
    Advice("duration_leg", one_of("body_parts", *LEG_PARTS), ("nhs-leg-cramps",)),
    Advice("duration_cramp", None, ("nhs-leg-cramps", "cleveland-muscle-spasms")),
    Advice("duration_cramp_course", None, ("nhs-leg-cramps", "judgement")),
)

DURATION_TWITCH: tuple[Advice, ...] = (
    Advice(
        "duration_eyelid",
        one_of("body_parts", BodyPart.EYELID),
        ("mayo-eye-twitching", "eyelid-myokymia-2004"),
    ),
    Advice("duration_twitch", None, ("nhs-twitching",)),
    Advice("duration_twitch_years", None, ("bfs-review-2024", "blexrud-1993")),
)

PREVALENCE: tuple[Advice, ...] = (
    Advice(
        "prevalence_pregnancy",
        all_of("pregnant"),
        ("hse-leg-cramps-pregnancy",),
        awaiting="Almost half was read on a copy; confirm at the publisher's page.",
    ),
    Advice(
        "prevalence_sport",
        any_of("after_exercise", "hard_exertion"),
        ("exercise-cramps-2019",),
    ),
    Advice(
        "prevalence_dialysis",
        all_of("dialysis"),
        ("uptodate-dialysis-cramps",),
    ),
    Advice("prevalence_liver", all_of("liver_disease"), ("cirrhosis-cramps-1996",)),
    Advice(
        "prevalence_cramp",
        None,
        ("aafp-leg-cramps-2012", "nhanes-leg-cramps-2017", "nice-cks-leg-cramps"),
    ),
    Advice("prevalence_twitch", None, ("bfs-prospective-2017",)),
    Advice("prevalence_sleep_jump", all_of("jump_falling_asleep"), ("ninds-myoclonus",)),
)

ALS: tuple[Advice, ...] = (
    Advice(
        "als",
        None,
        ("nhs-twitching", "bfs-prospective-2017", "nhs-mnd", "bfs-review-2024"),
        awaiting="The wording for people who fear ALS needs a clinician's approval.",
    ),
    Advice(
        "als_signs",
        None,
        ("nhs-mnd", "medlineplus-twitching"),
        awaiting="The wording for people who fear ALS needs a clinician's approval.",
    ),
    Advice(
        "als_studies",
        None,
        ("bfs-review-2024", "blexrud-1993"),
        awaiting="Rare case reports differ: a few people first told it was benign fell ill later.",
    ),
)

SERIOUS: tuple[Advice, ...] = (
    Advice("serious_spasm", None, ("nhs-leg-cramps", "relatyv-article")),
    Advice("serious_twitch", None, ("nhs-twitching", "relatyv-article")),
    Advice("see_doctor_spasm", None, ("nhs-leg-cramps", "mayo-muscle-cramp")),
    Advice("see_doctor_twitch", None, ("nhs-twitching", "medlineplus-twitching")),
    Advice(
        "see_doctor_eyelid",
        one_of("body_parts", BodyPart.EYELID),
        ("mayo-eye-twitching", "healthwise-eyelid-twitch"),
        awaiting="Sources name one week, two weeks and two or three weeks.",
    ),
    Advice(
        "see_doctor_both",
        None,
        ("merck-muscle-cramps", "nhs-twitching", "bfs-prospective-2017"),
        awaiting="One source says right away, another that both together are usually harmless.",
    ),
    Advice(
        "call_now",
        None,
        ("nhs-stroke", "nhs-chest-pain", "nhs-999", "us-911"),
    ),
)

CARE_FACTS: tuple[Advice, ...] = (
    *VISIT,
    *TREATMENT,
    *DURATION_CRAMP,
    *DURATION_TWITCH,
    *PREVALENCE,
    *ALS,
    *SERIOUS,
)
"""Every fact about care."""
