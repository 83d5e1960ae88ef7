"""The questions of the interview: which facts each settles in one breath, and for whom.

Nothing here says when a question is asked. That follows from the rows: a question is worth asking
while an answer to it could still change the care level, the kind or the advice. The order of this
table only breaks ties within a level.
"""

from skill.findings import AgeBand, BodyPart, Course, Frequency, Movement, Side
from skill.knowledge.conditions import all_of, any_of, one_of, yes
from skill.knowledge.groups import (
    ARM_PARTS,
    BABY,
    BACK,
    BELLY,
    CHILD,
    CRAMP,
    EYELID,
    HAND_PARTS,
    LEGS,
    LIMBS,
    NECK,
    PREGNANT,
    SHAKING,
    SORE,
    STIFF,
    TWITCH,
    WHOLE_BODY,
)
from skill.knowledge.rows import Question

MAX_QUESTIONS = 9
"""No interview asks more than this, group questions and follow-ups counted one each."""

COMFORTABLE_QUESTIONS = 5
"""Past this many, only what could raise the care level, or name a kind still unclear, is asked."""

_VAGUE_PART = one_of("body_parts", BodyPart.LEG, BodyPart.ARM, BodyPart.BACK)
_HICCUPS = one_of("movements", Movement.HICCUPS)
_CURLING = any_of("both_hands_or_feet_curl", "tingling_lips_or_fingers")
_ONE_OFF = any_of(one_of("frequency", Frequency.ONCE), one_of("going_on_for", Course.TODAY))
_HEALTH = (
    "pregnant",
    "recently_gave_birth",
    "dialysis",
    "kidney_disease",
    "heart_disease",
    "liver_disease",
    "thyroid_disease",
    "diabetes",
    "insulin_or_sulfonylurea",
    "heavy_alcohol",
    "statin",
    "diuretic",
    "inhaler",
    "nifedipine",
    "reflux_medicine",
    "steroid",
    "antidepressant",
    "antipsychotic_or_antinausea",
    "blood_thinner",
)
_BEFORE = (
    "bite_or_sting",
    "poison_or_chemical",
    "injury",
    "overheated",
    "fluid_loss",
    "new_medicine",
    "stopped_alcohol_or_sedatives",
)

QUESTIONS: tuple[Question, ...] = (
    # Danger
    Question(
        "danger",
        (
            "chest_pain",
            "trouble_breathing",
            "cannot_swallow",
            "face_droop",
            "one_sided_weakness",
            "blackout",
            "seizure",
        ),
    ),
    Question("where", ("body_parts",), unless=any_of(_VAGUE_PART, _HICCUPS), elicits="body_part"),
    Question("feel", ("movements",), elicits="movement"),
    Question("baby_danger", ("jerk_clusters", "floppy_or_hard_to_wake"), opens=BABY),
    Question("child_danger", ("floppy_or_hard_to_wake",), opens=CHILD, unless=BABY),
    Question("child_fever", ("fever",), opens=all_of(CHILD, STIFF)),
    Question(
        "back_danger",
        (
            "numbness",
            "saddle_numbness",
            "bladder_bowel_change",
            "both_legs_weak",
            "fever",
            "weight_loss",
            "cancer_history",
        ),
        opens=any_of(BACK, one_of("body_parts", BodyPart.PELVIC_FLOOR)),
        which=True,
    ),
    Question(
        "neck_danger",
        ("fever", "severe_headache", "light_hurts", "numbness", "persistent_weakness"),
        opens=any_of(NECK, "stiff_neck"),
        which=True,
    ),
    Question(
        "jaw_danger",
        ("jaw_locked", "locking_all_over"),
        opens=any_of(
            one_of("body_parts", BodyPart.JAW, BodyPart.TONGUE, BodyPart.THROAT),
            all_of(any_of(WHOLE_BODY, one_of("body_parts", BodyPart.FACE, BodyPart.MOUTH)), SORE),
            "dirty_wound",
        ),
    ),
    Question(
        "jerk_danger",
        ("one_sided_jerking", "shaking_on_standing"),
        opens=all_of(SHAKING, any_of(LIMBS, one_of("body_parts", BodyPart.FACE))),
    ),
    Question("claw_danger", ("racing_heart",), opens=_CURLING),
    Question(
        "exertion_danger",
        ("dark_urine", "severe_swelling_or_weakness"),
        opens=yes("hard_exertion"),
    ),
    Question(
        "leg_danger",
        (
            "leg_swollen_red_or_warm",
            "limb_cold_or_pale",
            "numbness",
            "constant_worsening_pain",
            "dark_urine",
        ),
        opens=all_of(LEGS, any_of(SORE, "injury")),
        which=True,
    ),
    Question(
        "limb_danger",
        ("constant_worsening_pain", "limb_cold_or_pale", "dark_urine"),
        opens=all_of(any_of(LIMBS, WHOLE_BODY), any_of(SORE, "injury")),
        unless=LEGS,
    ),
    Question("context", _BEFORE, which=True),
    Question("injury_danger", ("head_neck_back_injury",), opens=yes("injury")),
    Question("exposure_danger", ("bite_or_sting", "poison_or_chemical", "injury")),
    Question(
        "reaction_danger",
        (
            "not_better_after_cooling",
            "drowsy",
            "confusion",
            "fever",
            "hot_and_agitated",
            "rigid_with_fever",
            "eyes_jaw_neck_pulling",
            "hallucinations",
        ),
        opens=all_of("overheated", "new_medicine", "stopped_alcohol_or_sedatives"),
    ),
    Question(
        "heat_danger", ("not_better_after_cooling", "confusion", "drowsy"), opens=yes("overheated")
    ),
    Question(
        "medicine_danger",
        ("hot_and_agitated", "rigid_with_fever", "eyes_jaw_neck_pulling"),
        opens=yes("new_medicine"),
    ),
    Question(
        "withdrawal_danger",
        ("hallucinations", "confusion", "fever"),
        opens=yes("stopped_alcohol_or_sedatives"),
    ),
    Question(
        "weakness_danger",
        ("weakness_spreading", "double_vision"),
        opens=any_of("persistent_weakness", "trips_or_drops_things", "eyelid_droops"),
    ),
    # Care soon
    Question(
        "legs_over_time",
        (
            "over_ten_minutes",
            "frequent",
            "keeps_waking",
            "comes_on_walking",
            "persistent_weakness",
            "wasting",
            "pop_or_cannot_push_off",
        ),
        opens=all_of(LEGS, CRAMP),
        unless=_ONE_OFF,
        which=True,
    ),
    Question(
        "leg_signs",
        ("over_ten_minutes", "pop_or_cannot_push_off"),
        opens=all_of(LEGS, SORE),
        unless=CHILD,
        which=True,
    ),
    Question("still_going", ("still_going",), opens=all_of(LEGS, "over_ten_minutes")),
    Question(
        "eye",
        ("eye_red_or_swollen", "eyelid_droops", "eye_shuts_completely", "spreads_to_cheek"),
        opens=EYELID,
        which=True,
    ),
    Question(
        "hands",
        ("both_hands_or_feet_curl", "tingling_lips_or_fingers"),
        opens=all_of(
            any_of(
                one_of("body_parts", *HAND_PARTS, BodyPart.FOREARM, BodyPart.WHOLE_BODY),
                all_of(
                    one_of("body_parts", BodyPart.FOOT, BodyPart.TOE), one_of("side", Side.BOTH)
                ),
            ),
            SORE,
        ),
        which=True,
    ),
    Question(
        "belly",
        ("internal_or_period_cramp", "severe_belly_pain"),
        opens=any_of(BELLY, one_of("body_parts", BodyPart.PELVIC_FLOOR)),
        which=True,
    ),
    Question(
        "child_signs",
        ("limp", "fever", "pain_in_one_leg", "joint_swollen"),
        opens=all_of(CHILD, LEGS),
        which=True,
    ),
    Question(
        "injury_signs",
        ("dirty_wound", "pop_or_cannot_push_off"),
        opens=yes("injury"),
        which=True,
    ),
    Question(
        "heat_signs",
        ("over_an_hour", "low_salt_diet"),
        opens=all_of("overheated", CRAMP),
        which=True,
    ),
    Question("health", _HEALTH, opens=any_of(SORE, SHAKING), unless=CHILD, which=True),
    Question("statin_signs", ("muscle_aches_or_weak",), opens=yes("statin")),
    Question("sugar", ("shaky_or_sweaty",), opens=yes("diabetes")),
    Question("kidney_signs", ("racing_heart",), opens=yes("kidney_disease")),
    Question(
        "pregnancy_signs",
        ("severe_headache", "vision_change", "face_or_hand_swelling", "regular_belly_tightening"),
        opens=PREGNANT,
        which=True,
    ),
    Question(
        "frail",
        ("frail_or_falls", "many_medicines"),
        opens=one_of("age_band", AgeBand.OVER_75),
        which=True,
    ),
    # Care in time
    Question(
        "twitch_over_time",
        ("over_two_weeks", "more_than_one_place", "persistent_weakness", "wasting"),
        opens=TWITCH,
        which=True,
    ),
    Question(
        "cramp_over_time",
        ("frequent", "self_care_fails", "numbness", "persistent_weakness"),
        opens=CRAMP,
        unless=any_of(LEGS, _ONE_OFF),
        which=True,
    ),
    Question("als", ("trips_or_drops_things", "wasting"), opens=yes("worried_about_als")),
    Question(
        "daily_life",
        ("affects_daily_life",),
        opens=any_of(
            one_of("movements", Movement.TREMOR, Movement.TIC, Movement.CREEPING),
            "rhythmic_shaking",
            "urge_before",
            "urge_to_move_legs",
        ),
    ),
    Question(
        "hiccups",
        ("hiccups_over_two_days",),
        opens=_HICCUPS,
    ),
    # Which kind
    Question("growing", ("both_legs_gone_by_morning",), opens=all_of(CHILD, LEGS)),
    Question("pain", ("pain",), elicits="pain"),
    Question("length", ("episode_length",), elicits="lasts"),
    Question("panic", ("fast_breathing",), opens=_CURLING),
    Question("rhythmic", ("rhythmic_shaking",), opens=one_of("movements", Movement.TREMOR)),
    Question(
        "falling_asleep",
        ("jump_falling_asleep",),
        opens=all_of(one_of("movements", Movement.JERK), "at_night"),
    ),
    Question("shock", ("shock_like_jerk",), opens=one_of("movements", Movement.JERK)),
    Question(
        "urge",
        ("urge_before",),
        opens=any_of(one_of("movements", Movement.TIC), all_of(CHILD, any_of(TWITCH, SHAKING))),
    ),
    Question(
        "urge_to_move",
        ("urge_to_move_legs",),
        opens=any_of(
            one_of("movements", Movement.CREEPING),
            all_of(LEGS, any_of(TWITCH, SHAKING), "at_night"),
        ),
    ),
    Question("both_eyes", ("both_eyes_shut",), opens=all_of(EYELID, "eye_shuts_completely")),
    Question(
        "one_task",
        ("one_task_only",),
        opens=all_of(one_of("body_parts", BodyPart.HAND, BodyPart.FOREARM, BodyPart.FINGER), CRAMP),
    ),
    Question(
        "old_stroke",
        ("old_stroke_same_side",),
        opens=all_of(STIFF, any_of(LEGS, one_of("body_parts", *ARM_PARTS))),
    ),
    # Which advice
    Question("part", ("body_parts",), opens=_VAGUE_PART, elicits="body_part"),
)
PASSING_SIGNS = frozenset(
    {
        "chest_pain",
        "trouble_breathing",
        "cannot_swallow",
        "face_droop",
        "slurred_speech",
        "one_sided_weakness",
        "blackout",
        "seizure",
        "confusion",
        "coughing_blood",
        "dark_urine",
        "jaw_locked",
    }
)
"""Signs of danger that pass: told of a day or more ago, it is asked whether they are there now."""

QUESTION_BY_ID: dict[str, Question] = {row.id: row for row in QUESTIONS}
