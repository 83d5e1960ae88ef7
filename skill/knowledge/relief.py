"""What may ease it now, and for whom it must not be said.

The gates (`CLOT`, `INJURY`, `NO_EXERCISE` ...) are the safety gates of the evidence as conditions.
Rows are ordered best first; where a gate closes a stretch, `REST_UNTIL_SEEN` is what is left.
"""

from skill.findings import AgeBand, Answer, BodyPart, Movement
from skill.knowledge.care_facts import WEAKER
from skill.knowledge.conditions import Condition, all_of, any_of, one_of
from skill.knowledge.groups import BABY
from skill.knowledge.rows import Advice

# ---------------------------------------------------------------- gates

_CLOT = ("leg_swollen_red_or_warm", "constant_leg_pain", "possible_clot")
CLOT: Condition = any_of(*_CLOT)
"""A hot, red, swollen or constantly painful leg, or a possible clot: no rubbing, no stretching."""

_INJURY = (
    "injury",
    "head_neck_back_injury",
    "pop_or_cannot_push_off",
    "cannot_bear_weight",
    "joint_swollen",
    "recent_surgery_or_cast",
    "osteoporosis",
)
INJURY: Condition = any_of(*_INJURY)
"""An injury, a pop or a bruise, a cast, recent surgery, brittle bones: no rubbing or stretching."""

_NO_EXERCISE = (
    "chest_pain",
    "trouble_breathing",
    "cannot_swallow",
    "face_droop",
    "slurred_speech",
    "one_sided_weakness",
    "blackout",
    "seizure",
    "confusion",
    "jaw_locked",
    "locking_all_over",
    "saddle_numbness",
    "bladder_bowel_change",
    "both_legs_weak",
    "weakness_spreading",
    "constant_worsening_pain",
    "limb_cold_or_pale",
    "coughing_blood",
    "dark_urine",
    "little_urine",
    "severe_swelling_or_weakness",
)
NO_EXERCISE: Condition = any_of(*_NO_EXERCISE)
"""Signs of danger: no exercise at all."""

HANDS_OFF: Condition = any_of(CLOT, INJURY, NO_EXERCISE)
"""Any reason not to rub or stretch."""

UNSTEADY: Condition = any_of(
    "unsteady",
    "pregnant",
    "frail_or_falls",
    "numbness",
    one_of("age_band", AgeBand.OVER_75),
)
"""Someone who could fall: seated or lying only."""

SEATED_ONLY: Condition = any_of(UNSTEADY, "at_night", "keeps_waking", "driving", "in_water")
"""Seated or lying only: also in the dark, half asleep."""

_NUMB_SKIN = (
    "numbness",
    "diabetes",
    "nerve_disease",
    "comes_on_walking",
    "limb_cold_or_pale",
    "head_neck_back_injury",
)
NUMB_SKIN: Condition = any_of(*_NUMB_SKIN)
"""Skin that may not feel a burn, or poor blood flow: no heat and no ice."""

_FLUID_LIMITED = ("heart_disease", "kidney_disease", "dialysis", "low_salt_diet")
FLUID_LIMITED: Condition = any_of(*_FLUID_LIMITED)
"""Extra fluid or salt may harm."""

_NSAID_RISK = (
    "blood_thinner",
    "stomach_ulcer",
    "kidney_disease",
    "dialysis",
    "heart_disease",
    "pregnant",
    "many_medicines",
)
NSAID_RISK: Condition = any_of(*_NSAID_RISK)
"""An anti-inflammatory painkiller may harm."""


def _perhaps(*facts: str) -> Condition:
    """One of these facts is yes or unsure: how the `when` of a warning is read."""
    return any_of(*(one_of(fact, Answer.YES, Answer.UNSURE) for fact in facts))


_STRETCH = any_of(HANDS_OFF, BABY)
_STAND = any_of(HANDS_OFF, BABY, SEATED_ONLY)
_ON_BACK = any_of(HANDS_OFF, BABY, "pregnant")

# ---------------------------------------------------------------- said before anything else

RELIEF_SITUATION: tuple[Advice, ...] = (
    Advice("in_water", all_of("in_water"), ("rnli-float",)),
    Advice("driving", all_of("driving"), ("judgement",)),
    Advice("baby", BABY, ("nhs-seriously-ill-child", "cleveland-infantile-spasms", "judgement")),
    Advice(
        "on_dialysis",
        all_of("dialysis"),
        ("uptodate-dialysis-cramps", "dialysis-stretching-2017"),
    ),
)

# ---------------------------------------------------------------- a spasm or a cramp

REST_UNTIL_SEEN = Advice(
    "rest_until_seen",
    _perhaps(*_CLOT, *_INJURY, *_NO_EXERCISE),
    ("nhs-dvt", "nhs-compartment", "judgement"),
)
"""What is left when a gate closes the stretch."""

REST_EASY = Advice("rest_easy", None, ("judgement",))
"""What is left when nothing else fits."""

RELIEF_CRAMP: tuple[Advice, ...] = (
    # The leg
    Advice(
        "calf_seated",
        one_of("body_parts", BodyPart.CALF),
        (
            "nhs-leg-cramps",
            "medlineplus-muscle-cramps",
            "hse-leg-cramps-pregnancy",
            "red-cross-heat",
        ),
        unless=_STRETCH,
    ),
    Advice(
        "calf_standing",
        one_of("body_parts", BodyPart.CALF),
        ("nhs-leg-cramps",),
        unless=_STAND,
    ),
    Advice(
        "shin",
        one_of("body_parts", BodyPart.SHIN),
        ("aaos-foot-program", "judgement"),
        unless=_STRETCH,
        awaiting="No published instruction for a shin cramp was read; confirm the gentle point.",
    ),
    Advice(
        "foot",
        one_of("body_parts", BodyPart.FOOT),
        ("aaos-foot-program", "medlineplus-muscle-cramps"),
        unless=_STRETCH,
    ),
    Advice(
        "toe",
        one_of("body_parts", BodyPart.TOE),
        ("aaos-foot-program", "judgement"),
        unless=_STRETCH,
    ),
    Advice(
        "thigh_standing",
        one_of("body_parts", BodyPart.THIGH),
        ("aaos-muscle-cramps", "aaos-knee-program"),
        unless=_STAND,
    ),
    Advice(
        "thigh_lying",
        one_of("body_parts", BodyPart.THIGH),
        ("aaos-muscle-cramps", "aaos-knee-program"),
        unless=_STRETCH,
    ),
    Advice(
        "hamstring",
        one_of("body_parts", BodyPart.HAMSTRING),
        ("aaos-muscle-cramps", "aaos-knee-program"),
        unless=_STRETCH,
    ),
    Advice(
        "inner_thigh",
        one_of("body_parts", BodyPart.INNER_THIGH),
        ("aaos-hip-program", "judgement"),
        unless=_STRETCH,
        awaiting="No published instruction for an inner thigh cramp was read.",
    ),
    Advice(
        "glute_lying",
        one_of("body_parts", BodyPart.GLUTE, BodyPart.HIP),
        ("aaos-hip-program",),
        unless=_ON_BACK,
    ),
    Advice(
        "glute_seated",
        one_of("body_parts", BodyPart.GLUTE, BodyPart.HIP),
        ("aaos-hip-program", "judgement"),
        unless=_STRETCH,
        awaiting="The seated version is a judgement.",
    ),
    Advice(
        "leg",
        one_of("body_parts", BodyPart.LEG),
        ("nhs-leg-cramps", "medlineplus-muscle-cramps"),
        unless=_STRETCH,
    ),
    # The back and the neck
    Advice(
        "low_back",
        one_of("body_parts", BodyPart.LOW_BACK, BodyPart.BACK),
        ("nhs-back-pain", "nice-ng59"),
        unless=_ON_BACK,
    ),
    Advice(
        "low_back_side",
        one_of("body_parts", BodyPart.LOW_BACK, BodyPart.BACK),
        ("nhs-back-pain", "nice-ng59", "nhs-pregnancy-sleep"),
        unless=_STRETCH,
    ),
    Advice(
        "upper_back",
        one_of("body_parts", BodyPart.UPPER_BACK),
        ("nhs-neck-pain", "judgement"),
        unless=_STRETCH,
        awaiting="Shared with the shoulder; no instruction of its own was read.",
    ),
    Advice(
        "neck",
        one_of("body_parts", BodyPart.NECK),
        ("nhs-neck-pain",),
        unless=any_of(_STRETCH, "fever", "stiff_neck", "numbness", "eyes_jaw_neck_pulling"),
    ),
    Advice("neck_rest", one_of("body_parts", BodyPart.NECK), ("nhs-neck-pain",), unless=BABY),
    Advice(
        "shoulder",
        one_of("body_parts", BodyPart.SHOULDER),
        ("nhs-neck-pain",),
        unless=_STRETCH,
    ),
    # The arm
    Advice(
        "upper_arm",
        one_of("body_parts", BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.ARM),
        ("aaos-elbow-program",),
        unless=_STRETCH,
    ),
    Advice(
        "hand",
        one_of("body_parts", BodyPart.HAND, BodyPart.FINGER),
        ("harvard-hand-cramps", "medlineplus-muscle-cramps"),
        unless=_STRETCH,
    ),
    # The face, the jaw and the throat
    Advice(
        "eyelid_cramp",
        one_of("body_parts", BodyPart.EYELID),
        ("healthwise-eyelid-twitch", "medlineplus-eyelid-twitch"),
        unless=any_of(BABY, "eye_red_or_swollen", "eyelid_droops"),
    ),
    Advice("eyelid_leave", one_of("body_parts", BodyPart.EYELID), ("mayo-eye-twitching",)),
    Advice(
        "face",
        one_of("body_parts", BodyPart.FACE, BodyPart.MOUTH),
        ("nhs-twitching", "judgement"),
        unless=any_of(NO_EXERCISE, BABY),
    ),
    Advice(
        "jaw",
        one_of("body_parts", BodyPart.JAW),
        ("nhs-tmd",),
        unless=any_of(_STRETCH, "eyes_jaw_neck_pulling", "stiff_neck"),
    ),
    Advice(
        "throat",
        one_of("body_parts", BodyPart.THROAT, BodyPart.TONGUE),
        ("nhs-shortness-of-breath", "judgement"),
    ),
    # The trunk
    Advice(
        "chest",
        one_of("body_parts", BodyPart.CHEST),
        ("nhs-chest-pain", "judgement"),
        unless=any_of(NO_EXERCISE, BABY, "racing_heart"),
    ),
    Advice(
        "abdomen",
        one_of("body_parts", BodyPart.ABDOMEN),
        ("exercise-cramps-2019", "judgement"),
        unless=any_of(
            _STAND,
            "severe_belly_pain",
            "fever",
            "regular_belly_tightening",
            "pain_under_ribs",
            "internal_or_period_cramp",
            "fluid_loss",
        ),
        awaiting="The side stretch for a stitch is a judgement.",
    ),
    Advice("abdomen_rest", one_of("body_parts", BodyPart.ABDOMEN), ("nhs-stomach-ache",)),
    Advice(
        "pelvic_floor",
        one_of("body_parts", BodyPart.PELVIC_FLOOR),
        ("nhs-pelvic-floor", "nhs-pelvic-pain"),
        unless=_STRETCH,
    ),
    Advice(
        "whole_body",
        one_of("body_parts", BodyPart.WHOLE_BODY),
        ("cdc-heat", "judgement"),
        unless=BABY,
    ),
    REST_UNTIL_SEEN,
    # Anywhere else
    Advice(
        "general_cramp",
        None,
        ("nhs-leg-cramps", "medlineplus-muscle-cramps"),
        unless=any_of(
            _STRETCH,
            one_of(
                "body_parts",
                BodyPart.NECK,
                BodyPart.EYELID,
                BodyPart.FACE,
                BodyPart.MOUTH,
                BodyPart.JAW,
                BodyPart.TONGUE,
                BodyPart.THROAT,
                BodyPart.CHEST,
                BodyPart.ABDOMEN,
                BodyPart.PELVIC_FLOOR,
                BodyPart.WHOLE_BODY,
            ),
        ),
    ),
    REST_EASY,
)

# ---------------------------------------------------------------- a twitch

RELIEF_TWITCH: tuple[Advice, ...] = (
    Advice("twitch_weak", WEAKER, ("nhs-twitching", "judgement"), unless=BABY),
    Advice(
        "twitch_eyelid",
        one_of("body_parts", BodyPart.EYELID),
        ("healthwise-eyelid-twitch", "medlineplus-eyelid-twitch", "nhs-twitching"),
        unless=any_of(BABY, "eye_red_or_swollen", "eyelid_droops"),
    ),
    Advice(
        "twitch_eyelid_leave",
        one_of("body_parts", BodyPart.EYELID),
        ("mayo-eye-twitching", "nhs-red-eye"),
        unless=BABY,
    ),
    Advice(
        "twitch_finger",
        one_of("body_parts", BodyPart.FINGER, BodyPart.HAND),
        ("nhs-twitching",),
        unless=any_of(BABY, WEAKER),
    ),
    Advice(
        "twitch_chest",
        one_of("body_parts", BodyPart.CHEST),
        ("nhs-chest-pain", "judgement"),
        unless=BABY,
    ),
    Advice(
        "twitch_rest",
        None,
        ("nhs-twitching",),
        unless=any_of(BABY, one_of("body_parts", BodyPart.CHEST)),
    ),
    Advice("twitch_breathe", all_of("stress"), ("nhs-breathing-exercises",), unless=BABY),
)

# ---------------------------------------------------------------- something else

RELIEF_OTHER: tuple[Advice, ...] = (
    Advice(
        "hiccups",
        any_of(one_of("movements", Movement.HICCUPS), "hiccups_over_two_days"),
        ("nhs-hiccups",),
        unless=any_of("cannot_swallow", "trouble_breathing", BABY),
    ),
    Advice(
        "panic_hands",
        all_of("fast_breathing", any_of("both_hands_or_feet_curl", "tingling_lips_or_fingers")),
        ("medlineplus-hyperventilation", "paper-bag-1989"),
        unless=any_of(NO_EXERCISE, BABY, "racing_heart"),
        awaiting="Low calcium looks the same; said only once the emergency questions are clear.",
    ),
    Advice(
        "restless_legs",
        all_of("urge_to_move_legs"),
        ("nhs-restless-legs",),
        unless=any_of(HANDS_OFF, BABY, "unsteady", "frail_or_falls"),
    ),
    Advice(
        "walking_pain",
        all_of("comes_on_walking"),
        ("bhf-claudication", "nhs-pad"),
    ),
)

# ---------------------------------------------------------------- comfort

RELIEF_COMFORT: tuple[Advice, ...] = (
    Advice(
        "cool_down",
        all_of("overheated"),
        ("cdc-heat", "nhs-heatstroke"),
    ),
    Advice(
        "fluids",
        any_of("dehydrated", "fluid_loss", "overheated", "hard_exertion", "after_exercise"),
        ("cdc-heat", "acsm-fluids-2007"),
        unless=any_of(FLUID_LIMITED, NO_EXERCISE, BABY),
    ),
    Advice(
        "fluids_ask_first",
        _perhaps(*_FLUID_LIMITED),
        ("nhs-heart-failure", "nhs-kidney-disease", "cdc-heat"),
    ),
    Advice(
        "rub",
        None,
        ("nhs-leg-cramps",),
        unless=any_of(
            HANDS_OFF,
            BABY,
            "blood_thinner",
            "severe_belly_pain",
            one_of(
                "body_parts",
                BodyPart.EYELID,
                BodyPart.THROAT,
                BodyPart.TONGUE,
                BodyPart.CHEST,
                BodyPart.ABDOMEN,
                BodyPart.PELVIC_FLOOR,
            ),
        ),
    ),
    Advice(
        "rub_gently",
        _perhaps("blood_thinner"),
        ("nhs-anticoagulants", "judgement"),
        unless=any_of(HANDS_OFF, BABY),
    ),
    Advice(
        "heat",
        None,
        ("aaos-muscle-cramps", "nhs-neck-pain"),
        unless=any_of(HANDS_OFF, BABY, NUMB_SKIN, "overheated", "severe_belly_pain"),
    ),
    Advice(
        "ice",
        None,
        ("aaos-muscle-cramps", "nhs-sprains-strains"),
        unless=any_of(
            CLOT,
            NO_EXERCISE,
            BABY,
            NUMB_SKIN,
            "severe_belly_pain",
            one_of("body_parts", BodyPart.EYELID),
        ),
    ),
    Advice(
        "no_heat_or_ice",
        _perhaps(*_NUMB_SKIN),
        ("nhs-peripheral-neuropathy", "nhs-pad"),
    ),
    Advice(
        "painkillers",
        None,
        ("nhs-leg-cramps", "nhs-nsaids"),
        unless=any_of(NSAID_RISK, NO_EXERCISE, BABY),
    ),
    Advice(
        "painkillers_ask_first",
        _perhaps(*_NSAID_RISK),
        ("nhs-nsaids", "fda-nsaids-pregnancy"),
    ),
    Advice(
        "get_up_slowly",
        any_of(UNSTEADY, "at_night", "keeps_waking"),
        ("age-ageing-2016", "judgement"),
        unless=any_of(HANDS_OFF, BABY),
    ),
)

RELIEF: tuple[Advice, ...] = (
    *RELIEF_SITUATION,
    *RELIEF_CRAMP,
    *RELIEF_TWITCH,
    *RELIEF_OTHER,
    *RELIEF_COMFORT,
)
"""Every row of relief, best first within its group."""
