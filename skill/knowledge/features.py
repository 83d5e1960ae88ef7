"""What tells a spasm from a twitch, and how strongly.

The direction of each vote is published; the size is the project's judgement, because no likelihood
ratios for what people report about themselves have been published. Weakness never votes.
"""

from skill.findings import Answer, BodyPart, EpisodeLength, Movement, Pain
from skill.knowledge.conditions import any_of, one_of, yes
from skill.knowledge.rows import Feature

DECISIVE = 3
"""A sum this far from zero names the kind."""

FEATURES: tuple[Feature, ...] = (
    Feature(
        "pain_severe",
        "pain",
        one_of("pain", Pain.SEVERE),
        3,
        ("relatyv-article", "nhs-leg-cramps"),
    ),
    Feature("pain_moderate", "pain", one_of("pain", Pain.MODERATE), 2, ("nhs-leg-cramps",)),
    Feature("pain_mild", "pain", one_of("pain", Pain.MILD), 1, ("nhs-leg-cramps",)),
    Feature(
        "pain_none",
        "pain",
        one_of("pain", Pain.NONE),
        -3,
        ("relatyv-article", "medlineplus-muscle-cramps"),
    ),
    Feature(
        "muscle_hard",
        "hardness",
        yes("muscle_hard"),
        3,
        ("relatyv-article", "medlineplus-muscle-cramps", "bmj-muscle-cramps"),
    ),
    Feature("muscle_soft", "hardness", one_of("muscle_hard", Answer.NO), -1, ("relatyv-article",)),
    Feature(
        "lasts",
        "length",
        one_of(
            "episode_length",
            EpisodeLength.MINUTES,
            EpisodeLength.OVER_TEN_MINUTES,
            EpisodeLength.OVER_AN_HOUR,
        ),
        2,
        ("nhs-leg-cramps", "cleveland-muscle-spasms"),
    ),
    Feature(
        "flickers",
        "length",
        one_of("episode_length", EpisodeLength.FLICKER),
        -3,
        ("nhs-twitching", "nhs-leg-cramps"),
    ),
    Feature("movement_limited", "range", yes("movement_limited"), 2, ("relatyv-article",)),
    Feature(
        "moves_freely", "range", one_of("movement_limited", Answer.NO), -1, ("relatyv-article",)
    ),
    Feature(
        "visible_bulge",
        "look",
        yes("visible_bulge"),
        2,
        ("relatyv-article", "medlineplus-muscle-cramps"),
    ),
    Feature(
        "visible_flicker",
        "look",
        yes("visible_flicker"),
        -3,
        ("relatyv-article", "medlineplus-twitching"),
    ),
    Feature(
        "eyelid",
        "place",
        one_of("body_parts", BodyPart.EYELID),
        -3,
        ("relatyv-article", "nhs-twitching"),
    ),
    Feature(
        "small_muscle",
        "place",
        one_of("body_parts", BodyPart.FINGER, BodyPart.FACE, BodyPart.MOUTH),
        -1,
        ("nhs-twitching",),
    ),
    Feature(
        "large_muscle",
        "place",
        one_of(
            "body_parts",
            BodyPart.FOOT,
            BodyPart.HAMSTRING,
            BodyPart.LOW_BACK,
            BodyPart.UPPER_BACK,
            BodyPart.BACK,
            BodyPart.NECK,
        ),
        1,
        ("cleveland-muscle-spasms", "aaos-muscle-cramps"),
    ),
    Feature("stretch_helps", "stretching", yes("stretch_helps"), 2, ("medlineplus-muscle-cramps",)),
    Feature("at_night", "trigger", yes("at_night"), 2, ("nhs-leg-cramps",)),
    Feature(
        "wound_up",
        "trigger",
        any_of("caffeine", "stress", "tired", "alcohol"),
        -1,
        ("nhs-twitching",),
    ),
    Feature(
        "called_cramp",
        "words",
        one_of("movements", Movement.CRAMP, Movement.STITCH),
        2,
        ("aaos-muscle-cramps", "cleveland-muscle-spasms"),
    ),
    Feature("called_twitch", "words", one_of("movements", Movement.TWITCH), -2, ("nhs-twitching",)),
    Feature("tender_after", "aftermath", yes("tender_after"), 1, ("nhs-leg-cramps",)),
)
