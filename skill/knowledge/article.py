"""The seed article's own points: types of spasm, the eight differences, living with it, and pairs.

Its claims for its publisher's own treatments are marketing and are not repeated.
"""

from skill.knowledge.conditions import any_of
from skill.knowledge.rows import Advice

TYPES: tuple[Advice, ...] = (
    Advice("types", None, ("relatyv-article",)),
    Advice("type_skeletal", None, ("relatyv-article", "cleveland-muscle-spasms")),
    Advice("type_smooth", None, ("relatyv-article",)),
    Advice(
        "type_ischaemic",
        None,
        ("relatyv-article", "bhf-claudication"),
        awaiting="The article's example is cut off; leg pain on walking is taken as meant.",
    ),
)

DIFFERENCES: tuple[Advice, ...] = (
    Advice("difference_pain", None, ("relatyv-article", "medlineplus-twitching")),
    Advice("difference_tightness", None, ("relatyv-article", "bmj-muscle-cramps")),
    Advice("difference_movement", None, ("relatyv-article",)),
    Advice("difference_sight", None, ("relatyv-article", "medlineplus-twitching")),
    Advice(
        "difference_pain_response",
        None,
        ("relatyv-article", "nhs-twitching"),
        awaiting="The article: a twitch never hurts. The NHS: cramps may come with it.",
    ),
    Advice("difference_weakness", None, ("relatyv-article", "nhs-twitching")),
    Advice("difference_place", None, ("relatyv-article", "cleveland-muscle-spasms")),
    Advice("difference_length", None, ("relatyv-article", "nhs-leg-cramps")),
)
"""The eight differences, in the article's order; the last is in its opening."""

LIVING_BY_KIND: tuple[Advice, ...] = (
    Advice("living_spasm", None, ("relatyv-article", "judgement")),
    Advice("living_twitch", None, ("nhs-twitching", "relatyv-article")),
    Advice("living_other", None, ("judgement",)),
    Advice("living_any", None, ("relatyv-article", "nhs-twitching")),
)
"""One for each kind."""

LIVING: tuple[Advice, ...] = (
    Advice(
        "living_worry",
        any_of("worried_about_als", "stress"),
        ("nhs-twitching", "judgement"),
    ),
    Advice(
        "living_sleep",
        any_of("at_night", "keeps_waking", "tired"),
        ("relatyv-article", "judgement"),
    ),
    Advice("living_talk", None, ("samaritans", "lifeline-988")),
    Advice("living_help", None, ("relatyv-article", "judgement")),
)

DEFINITIONS: tuple[Advice, ...] = (
    Advice("what_is_spasm", None, ("relatyv-article", "cleveland-muscle-spasms")),
    Advice("what_is_cramp", None, ("nhs-leg-cramps", "medlineplus-muscle-cramps")),
    Advice("what_is_twitch", None, ("relatyv-article", "medlineplus-twitching")),
    Advice("what_is_tic", None, ("nhs-tics", "nhs-111-wales-tics")),
    Advice("what_is_tremor", None, ("nhs-tremor", "ninds-tremor")),
    Advice("what_is_jerk", None, ("ninds-myoclonus",)),
    Advice("what_is_dystonia", None, ("nhs-dystonia", "mayo-dystonia")),
    Advice("what_is_charley_horse", None, ("aaos-muscle-cramps",)),
    Advice("what_is_both", None, ("cleveland-muscle-spasms", "nhs-twitching")),
)

_SPASM = "cleveland-muscle-spasms"
_CRAMP = "nhs-leg-cramps"
_TWITCH = "nhs-twitching"
_TIC = "nhs-tics"
_TREMOR = "nhs-tremor"
_JERK = "ninds-myoclonus"
_DYSTONIA = "nhs-dystonia"

COMPARISONS: tuple[Advice, ...] = (
    Advice("spasm_cramp", None, (_SPASM, _CRAMP)),
    Advice("spasm_twitch", None, ("relatyv-article", _SPASM, _TWITCH)),
    Advice("spasm_tic", None, (_SPASM, _TIC)),
    Advice("spasm_tremor", None, (_SPASM, _TREMOR)),
    Advice("spasm_jerk", None, (_SPASM, _JERK)),
    Advice("spasm_dystonia", None, (_SPASM, _DYSTONIA)),
    Advice("cramp_twitch", None, (_CRAMP, _TWITCH)),
    Advice("cramp_tic", None, (_CRAMP, _TIC)),
    Advice("cramp_tremor", None, (_CRAMP, _TREMOR)),
    Advice("cramp_jerk", None, (_CRAMP, _JERK)),
    Advice("cramp_dystonia", None, (_CRAMP, _DYSTONIA)),
    Advice("twitch_tic", None, (_TWITCH, _TIC)),
    Advice("twitch_tremor", None, (_TWITCH, _TREMOR)),
    Advice("twitch_jerk", None, (_TWITCH, _JERK)),
    Advice("twitch_dystonia", None, (_TWITCH, _DYSTONIA)),
    Advice("tic_tremor", None, (_TIC, _TREMOR)),
    Advice("tic_jerk", None, (_TIC, _JERK)),
    Advice("tic_dystonia", None, (_TIC, _DYSTONIA)),
    Advice("tremor_jerk", None, (_TREMOR, _JERK)),
    Advice("tremor_dystonia", None, (_TREMOR, _DYSTONIA)),
    Advice("jerk_dystonia", None, (_JERK, _DYSTONIA)),
)
"""Each pair once. Order in an id: spasm, cramp, twitch, tic, tremor, jerk, dystonia."""

ARTICLE: tuple[Advice, ...] = (
    *TYPES,
    *DIFFERENCES,
    *LIVING_BY_KIND,
    *LIVING,
    *DEFINITIONS,
    *COMPARISONS,
)
"""Every point of education."""
