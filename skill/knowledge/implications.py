"""What one finding says about another, so that nothing is asked that has in effect been said."""

from skill.findings import (
    Answer,
    BodyPart,
    Course,
    EpisodeLength,
    Frequency,
    Movement,
    Pain,
    Side,
)
from skill.knowledge.conditions import all_of, any_of, at_least, one_of, yes
from skill.knowledge.groups import HAND_PARTS
from skill.knowledge.rows import Implication

LEANS_SPASM = (
    BodyPart.SHIN,
    BodyPart.FOOT,
    BodyPart.TOE,
    BodyPart.THIGH,
    BodyPart.HAMSTRING,
    BodyPart.INNER_THIGH,
    BodyPart.HIP,
    BodyPart.LOW_BACK,
    BodyPart.UPPER_BACK,
    BodyPart.BACK,
    BodyPart.NECK,
    BodyPart.FOREARM,
    BodyPart.HAND,
    BodyPart.JAW,
    BodyPart.ABDOMEN,
    BodyPart.PELVIC_FLOOR,
)
LEANS_TWITCH = (BodyPart.FINGER, BodyPart.EYELID, BodyPart.FACE, BodyPart.MOUTH)

_SPASM = one_of("movements", Movement.SPASM)

NAMING: dict[str, dict[str, tuple[BodyPart, ...] | tuple[Movement, ...]]] = {
    "urge_to_move_legs": {"body_parts": (BodyPart.LEG,)},
    "both_legs_gone_by_morning": {"body_parts": (BodyPart.LEG,)},
    "constant_leg_pain": {"body_parts": (BodyPart.LEG,)},
    "pain_in_one_leg": {"body_parts": (BodyPart.LEG,)},
    "jaw_locked": {"body_parts": (BodyPart.JAW,)},
    "both_eyes_shut": {"body_parts": (BodyPart.EYELID,)},
    "eye_red_or_swollen": {"body_parts": (BodyPart.EYELID,)},
    "eye_shuts_completely": {"body_parts": (BodyPart.EYELID,)},
    "eyelid_droops": {"body_parts": (BodyPart.EYELID,)},
    "hiccups_over_two_days": {"movements": (Movement.HICCUPS,)},
    "jump_falling_asleep": {"movements": (Movement.JERK,)},
}
"""Findings that name their own place or movement, for whoever has named no other."""

LOOSE_WORDS = frozenset({Movement.TWITCH, Movement.SPASM, Movement.JERK})
"""Movements that give way to the one that a finding said with them names."""

SWOLLEN = "leg_swollen_red_or_warm"
SWOLLEN_ELSEWHERE = (
    "eye_red_or_swollen",
    "joint_swollen",
    "face_or_hand_swelling",
    "severe_swelling_or_weakness",
)
"""What "it's red" or "it's swollen" means to whoever was asked about something else than a leg."""

IMPLICATIONS: tuple[Implication, ...] = (
    # "Spasm" is said of both; the muscle, the pain or the feel says which is meant.
    Implication(all_of(_SPASM, one_of("body_parts", *LEANS_SPASM)), "movements", (Movement.CRAMP,)),
    Implication(
        all_of(_SPASM, one_of("body_parts", *LEANS_TWITCH)), "movements", (Movement.TWITCH,)
    ),
    Implication(all_of(_SPASM, at_least("pain", Pain.MODERATE)), "movements", (Movement.CRAMP,)),
    Implication(any_of("muscle_hard", "visible_bulge"), "movements", (Movement.CRAMP,)),
    Implication(yes("visible_flicker"), "movements", (Movement.TWITCH,)),
    # Lengths, as answers to the yes-or-no questions that ask for them.
    Implication(
        at_least("episode_length", EpisodeLength.OVER_TEN_MINUTES), "over_ten_minutes", Answer.YES
    ),
    Implication(
        one_of(
            "episode_length", EpisodeLength.FLICKER, EpisodeLength.SECONDS, EpisodeLength.MINUTES
        ),
        "over_ten_minutes",
        Answer.NO,
    ),
    Implication(at_least("episode_length", EpisodeLength.OVER_AN_HOUR), "over_an_hour", Answer.YES),
    Implication(one_of("over_ten_minutes", Answer.NO), "over_an_hour", Answer.NO),
    Implication(one_of("over_ten_minutes", Answer.NO), "still_going", Answer.NO),
    Implication(at_least("going_on_for", Course.OVER_TWO_WEEKS), "over_two_weeks", Answer.YES),
    Implication(
        one_of("going_on_for", Course.TODAY, Course.DAYS, Course.ONE_TO_TWO_WEEKS),
        "over_two_weeks",
        Answer.NO,
    ),
    Implication(at_least("frequency", Frequency.MOST_DAYS), "frequent", Answer.YES),
    Implication(one_of("frequency", Frequency.ONCE, Frequency.NOW_AND_THEN), "frequent", Answer.NO),
    Implication(one_of("frequency", Frequency.ONCE), "keeps_waking", Answer.NO),
    Implication(all_of("frequent", "at_night"), "keeps_waking", Answer.YES),
    Implication(yes("keeps_waking"), "at_night", Answer.YES),
    Implication(yes("stiff_neck"), "body_parts", (BodyPart.NECK,)),
    # Words that name a more general fact.
    Implication(
        all_of(one_of("body_parts", BodyPart.EYELID), at_least("pain", Pain.MODERATE)),
        "eye_red_or_swollen",
        Answer.YES,
    ),
    Implication(yes("hard_exertion"), "after_exercise", Answer.YES),
    Implication(yes("head_neck_back_injury"), "injury", Answer.YES),
    Implication(yes("insulin_or_sulfonylurea"), "diabetes", Answer.YES),
    Implication(yes("dialysis"), "kidney_disease", Answer.YES),
    Implication(
        all_of(one_of("body_parts", BodyPart.WHOLE_BODY), one_of("movements", Movement.TWITCH)),
        "more_than_one_place",
        Answer.YES,
    ),
    Implication(
        all_of(
            one_of("side", Side.BOTH),
            one_of("body_parts", *HAND_PARTS),
            any_of(one_of("movements", Movement.TWISTING), "twisting_posture"),
        ),
        "both_hands_or_feet_curl",
        Answer.YES,
    ),
)
"""Read in order; a fact that was said outright is never changed."""
