"""What a visit is like, what may be done, how long it lasts, how common it is, and the ALS fear."""

from skill.findings import BodyPart
from skill.knowledge.conditions import Condition, all_of, any_of, one_of
from skill.knowledge.groups import BABY, LEG_PARTS
from skill.knowledge.rows import Advice

WEAKER: Condition = any_of(
    "persistent_weakness",
    "wasting",
    "trips_or_drops_things",
    "persistent_stiffness",
)
"""The signs that a doctor looks for: whoever has one is not told that it is mostly harmless."""

NOT_CALMED: Condition = any_of(WEAKER, BABY)
"""Nor is whoever asks about a baby."""

_SORE_EYE = any_of("eye_red_or_swollen", "eyelid_droops")

VISIT: tuple[Advice, ...] = (
    Advice("diagnosis", None, ("aafp-leg-cramps-2012", "bmj-muscle-cramps", "relatyv-article")),
    Advice("tests_clot", all_of("leg_swollen_red_or_warm"), ("nhs-dvt",)),
    Advice("tests_circulation", all_of("comes_on_walking"), ("nhs-pad", "bhf-claudication")),
    Advice("tests_nerves", WEAKER, ("merck-muscle-cramps", "bmj-muscle-cramps")),
)

VISIT_EYELID: tuple[Advice, ...] = (
    Advice(
        "tests_twitch",
        one_of("body_parts", BodyPart.EYELID),
        ("turner-talbot-2013", "mayo-eye-twitching"),
        unless=any_of(_SORE_EYE, "eye_shuts_completely", "spreads_to_cheek"),
    ),
)

VISIT_SPASM: tuple[Advice, ...] = (
    Advice(
        "tests",
        None,
        ("aafp-leg-cramps-2012", "nice-cks-leg-cramps", "merck-muscle-cramps", "relatyv-article"),
        unless=WEAKER,
    ),
)

VISIT_TWITCH: tuple[Advice, ...] = (
    Advice("tests_reassure", None, ("turner-talbot-2013",), unless=WEAKER),
    Advice("tests_blood", None, ("turner-talbot-2013", "medlineplus-twitching")),
)

VISIT_TELL: tuple[Advice, ...] = (
    Advice("tell_doctor", None, ("bmj-muscle-cramps", "judgement")),
    Advice("tell_doctor_more", None, ("bmj-muscle-cramps", "judgement")),
)

TREATMENT_SPASM: tuple[Advice, ...] = (
    Advice(
        "treatments_back",
        one_of("body_parts", BodyPart.LOW_BACK, BodyPart.BACK, BodyPart.UPPER_BACK, BodyPart.NECK),
        ("nhs-back-pain", "nice-ng59"),
    ),
    Advice(
        "treatments_cramp",
        None,
        ("aafp-leg-cramps-2017", "nice-cks-leg-cramps", "mhra-quinine"),
        unless=one_of(
            "body_parts", BodyPart.LOW_BACK, BodyPart.BACK, BodyPart.UPPER_BACK, BodyPart.NECK
        ),
    ),
    Advice("treatments_limits", None, ("aafp-leg-cramps-2017", "cochrane-magnesium-2020")),
)

TREATMENT_TWITCH: tuple[Advice, ...] = (
    Advice(
        "treatments_eyelid",
        one_of("body_parts", BodyPart.EYELID, BodyPart.FACE),
        ("eyelid-myokymia-2004", "ninds-hemifacial-spasm", "mayo-dystonia"),
        unless=_SORE_EYE,
    ),
    Advice(
        "treatments_twitch",
        None,
        ("nhs-twitching", "gard-cramp-fasciculation"),
        unless=any_of(WEAKER, one_of("body_parts", BodyPart.EYELID)),
    ),
    Advice("treatments_weak", WEAKER, ("nhs-mnd", "judgement")),
    Advice("treatments_worry", None, ("nhs-twitching", "bfs-review-2024")),
)

TREATMENT_OTHER: tuple[Advice, ...] = (Advice("treatments_other", None, ("judgement",)),)

TREATMENT: tuple[Advice, ...] = (*TREATMENT_SPASM, *TREATMENT_TWITCH, *TREATMENT_OTHER)

DURATION_BABY: tuple[Advice, ...] = (
    Advice("duration_baby", BABY, ("nhs-seriously-ill-child", "judgement")),
)

DURATION_CRAMP: tuple[Advice, ...] = (
    Advice(
        "duration_back",
        one_of("body_parts", BodyPart.LOW_BACK, BodyPart.BACK, BodyPart.UPPER_BACK),
        ("nhs-back-pain",),
    ),
    Advice("duration_neck", one_of("body_parts", BodyPart.NECK), ("nhs-neck-pain",)),
    Advice("duration_leg", one_of("body_parts", *LEG_PARTS), ("nhs-leg-cramps",)),
    Advice(
        "duration_cramp",
        None,
        ("nhs-leg-cramps", "cleveland-muscle-spasms"),
        unless=one_of(
            "body_parts",
            *LEG_PARTS,
            BodyPart.LOW_BACK,
            BodyPart.BACK,
            BodyPart.UPPER_BACK,
            BodyPart.NECK,
        ),
    ),
    Advice("duration_cramp_course", None, ("nhs-leg-cramps", "judgement")),
)

DURATION_TWITCH: tuple[Advice, ...] = (
    Advice(
        "duration_eyelid",
        one_of("body_parts", BodyPart.EYELID),
        ("mayo-eye-twitching", "eyelid-myokymia-2004"),
        unless=NOT_CALMED,
    ),
    Advice("duration_weak", WEAKER, ("nhs-mnd", "judgement")),
    Advice(
        "duration_twitch",
        None,
        ("nhs-twitching",),
        unless=any_of(NOT_CALMED, one_of("body_parts", BodyPart.EYELID)),
    ),
    Advice("duration_twitch_years", None, ("bfs-review-2024", "blexrud-1993"), unless=NOT_CALMED),
)

DURATION_ANY: tuple[Advice, ...] = (
    Advice("duration_any", None, ("nhs-leg-cramps", "nhs-twitching")),
)

DURATION_OTHER: tuple[Advice, ...] = (Advice("duration_other", None, ("judgement",)),)

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

PREVALENCE_OTHER: tuple[Advice, ...] = (Advice("prevalence_other", None, ("judgement",)),)

_ALS_WORDING = "The wording for people who fear ALS needs a clinician's approval."

ALS_WEAKER: tuple[Advice, ...] = (
    Advice("als_weaker", WEAKER, ("nhs-mnd",), awaiting=_ALS_WORDING),
    Advice("als_weaker_next", WEAKER, ("nhs-mnd", "judgement"), awaiting=_ALS_WORDING),
)

ALS_CRAMP: tuple[Advice, ...] = (
    Advice("als_cramp", None, ("nhs-leg-cramps", "nhs-mnd"), unless=WEAKER, awaiting=_ALS_WORDING),
)

ALS: tuple[Advice, ...] = (
    Advice(
        "als",
        None,
        ("nhs-twitching", "bfs-prospective-2017", "nhs-mnd", "bfs-review-2024"),
        unless=WEAKER,
        awaiting=_ALS_WORDING,
    ),
    Advice(
        "als_signs",
        None,
        ("nhs-mnd", "medlineplus-twitching"),
        unless=WEAKER,
        awaiting=_ALS_WORDING,
    ),
    Advice(
        "als_studies",
        None,
        ("bfs-review-2024", "blexrud-1993"),
        unless=WEAKER,
        awaiting="Rare case reports differ: a few people first told it was benign fell ill later.",
    ),
)

SERIOUS: tuple[Advice, ...] = (
    Advice("serious_spasm", None, ("nhs-leg-cramps", "relatyv-article"), unless=NOT_CALMED),
    Advice("serious_twitch", None, ("nhs-twitching", "relatyv-article"), unless=NOT_CALMED),
    Advice(
        "serious_both",
        None,
        ("merck-muscle-cramps", "nhs-twitching", "bfs-prospective-2017"),
        unless=NOT_CALMED,
        awaiting="One source says right away, another that both together are usually harmless.",
    ),
    Advice("serious_any", None, ("nhs-leg-cramps", "nhs-twitching"), unless=NOT_CALMED),
    Advice("serious_other", None, ("judgement",)),
    Advice(
        "serious_baby",
        BABY,
        ("nhs-seriously-ill-child", "cleveland-infantile-spasms", "judgement"),
    ),
    Advice("serious_weak", WEAKER, ("nhs-twitching", "medlineplus-twitching")),
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
    Advice("see_doctor_any", None, ("nhs-leg-cramps", "nhs-twitching")),
    Advice(
        "call_now",
        None,
        ("nhs-stroke", "nhs-chest-pain", "nhs-999", "us-911"),
    ),
)

SEEN_TODAY: tuple[Advice, ...] = (
    Advice("today_serious", None, ("judgement",)),
    Advice("today_how_long", None, ("judgement",)),
    Advice("today_living", None, ("judgement",)),
    Advice("today_als", None, ("judgement",)),
)
"""What is said to those questions after "be seen today", in place of anything that calms."""

CARE_FACTS: tuple[Advice, ...] = (
    *VISIT,
    *VISIT_EYELID,
    *VISIT_SPASM,
    *VISIT_TWITCH,
    *VISIT_TELL,
    *TREATMENT,
    *DURATION_BABY,
    *DURATION_CRAMP,
    *DURATION_TWITCH,
    *DURATION_ANY,
    *DURATION_OTHER,
    *PREVALENCE,
    *PREVALENCE_OTHER,
    *ALS_WEAKER,
    *ALS_CRAMP,
    *ALS,
    *SERIOUS,
    *SEEN_TODAY,
)
"""Every fact about care."""

SEEN_SOON: frozenset[str] = frozenset({"R3", "R4", "R11"})
"""The red flags of a visit that is to be within days: said before those that can wait longer."""

REASSURING: frozenset[str] = frozenset(
    {
        "als",
        "als_cramp",
        "als_studies",
        "duration_back",
        "duration_eyelid",
        "duration_neck",
        "duration_twitch",
        "duration_twitch_years",
        "prevalence_sleep_jump",
        "serious_any",
        "serious_both",
        "serious_spasm",
        "serious_twitch",
        "tests",
        "tests_reassure",
        "tests_twitch",
        "treatments_eyelid",
        "treatments_twitch",
        "twitch_harmless",
        "what_is_both",
    }
)
"""The rows that calm, of this module and others: never for whoever should be seen today."""
