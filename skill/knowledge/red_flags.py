"""The red flags: every reason to seek care, most urgent first.

The tiers follow section by section what the named publishers tell the public. No clinician has
signed them off; `awaiting` marks the rows where the sources themselves disagree.
"""

from skill.findings import AgeBand, BodyPart, Movement, Pain
from skill.knowledge.conditions import all_of, any_of, at_least, one_of
from skill.knowledge.groups import (
    ARM_PARTS,
    BABY,
    BACK,
    BELLY,
    CHEST,
    CHILD,
    CRAMP,
    EYELID,
    LEGS,
    LIMBS,
    NECK,
    PREGNANT,
    SORE,
    STIFF,
    TWITCH,
)
from skill.knowledge.rows import CareLevel, RedFlag

EMERGENCY = (
    RedFlag(
        "E1",
        CareLevel.EMERGENCY,
        any_of("face_droop", "slurred_speech", "one_sided_weakness", "shaking_on_standing"),
        "stroke or transient ischaemic attack",
        ("nhs-stroke", "cdc-stroke"),
        "Shaking of a limb on standing is a published warning of a blocked neck artery; no "
        "guideline for the public lists it. Kept as an emergency.",
    ),
    RedFlag(
        "E2",
        CareLevel.EMERGENCY,
        any_of("trouble_breathing"),
        "tetanus, poisoning, lung clot, anaphylaxis or failing breathing muscles",
        ("nhs-tetanus", "bmj-organophosphate"),
    ),
    RedFlag(
        "E3",
        CareLevel.EMERGENCY,
        any_of("cannot_swallow"),
        "laryngospasm, tetanus or dystonia of the throat",
        ("nhs-tetanus", "bmj-muscle-cramps"),
    ),
    RedFlag(
        "E4",
        CareLevel.EMERGENCY,
        any_of("chest_pain", all_of(CHEST, at_least("pain", Pain.MODERATE))),
        "heart attack or lung clot; a spasm of the gullet cannot be assumed",
        ("mayo-esophageal-spasms", "aha-heart-attack"),
    ),
    RedFlag(
        "E5",
        CareLevel.EMERGENCY,
        any_of("blackout", "seizure", "confusion", "one_sided_jerking"),
        "seizure, stroke, poisoning or a heart rhythm fault",
        ("cdc-seizure-first-aid", "nhs-seizure"),
    ),
    RedFlag(
        "E6",
        CareLevel.EMERGENCY,
        any_of(
            "saddle_numbness",
            all_of(
                any_of(BACK, one_of("body_parts", BodyPart.PELVIC_FLOOR)),
                any_of("bladder_bowel_change", "both_legs_weak"),
            ),
        ),
        "cauda equina syndrome",
        ("nhs-back-pain",),
    ),
    RedFlag(
        "E7",
        CareLevel.EMERGENCY,
        any_of(
            "rash_not_fading",
            all_of(
                any_of("stiff_neck", NECK, "fever"),
                any_of("severe_headache", "light_hurts", "drowsy"),
            ),
            all_of(any_of("stiff_neck", NECK), "fever"),
        ),
        "meningitis, sepsis or a bleed",
        ("nhs-meningitis",),
    ),
    RedFlag(
        "E8",
        CareLevel.EMERGENCY,
        any_of(
            "jaw_locked",
            "locking_all_over",
            all_of("dirty_wound", one_of("body_parts", BodyPart.JAW)),
        ),
        "tetanus",
        ("nhs-tetanus", "bmj-muscle-cramps"),
    ),
    RedFlag(
        "E9",
        CareLevel.EMERGENCY,
        any_of("bite_or_sting"),
        "venom of a widow spider, scorpion or snake",
        ("poison-control-widow",),
    ),
    RedFlag(
        "E10",
        CareLevel.EMERGENCY,
        all_of("drooling_or_sweating", any_of("poison_or_chemical", "visible_flicker", TWITCH)),
        "organophosphate or nerve agent",
        ("bmj-organophosphate",),
    ),
    RedFlag(
        "E11",
        CareLevel.EMERGENCY,
        any_of("poison_or_chemical"),
        "strychnine, another poison or an overdose",
        ("cdc-strychnine",),
    ),
    RedFlag(
        "E12",
        CareLevel.EMERGENCY,
        all_of(any_of("new_medicine", "antidepressant"), "hot_and_agitated"),
        "serotonin syndrome",
        ("msd-serotonin", "mayo-serotonin"),
    ),
    RedFlag(
        "E13",
        CareLevel.EMERGENCY,
        any_of(
            "rigid_with_fever",
            all_of(
                any_of("new_medicine", "antipsychotic_or_antinausea"),
                "fever",
                STIFF,
            ),
        ),
        "neuroleptic malignant syndrome",
        ("msd-nms",),
    ),
    RedFlag(
        "E14",
        CareLevel.EMERGENCY,
        all_of(any_of("new_medicine", "antipsychotic_or_antinausea"), "eyes_jaw_neck_pulling"),
        "acute dystonic reaction",
        ("nhs-metoclopramide",),
    ),
    RedFlag(
        "E15",
        CareLevel.EMERGENCY,
        any_of(
            "dark_urine", "little_urine", all_of("hard_exertion", "severe_swelling_or_weakness")
        ),
        "rhabdomyolysis",
        ("niosh-rhabdo",),
    ),
    RedFlag(
        "E16",
        CareLevel.EMERGENCY,
        any_of(
            "not_better_after_cooling",
            all_of("overheated", any_of("confusion", "blackout", "seizure", "drowsy")),
        ),
        "heat stroke",
        ("nhs-heatstroke", "cdc-heat"),
    ),
    RedFlag(
        "E17",
        CareLevel.EMERGENCY,
        any_of(
            all_of(
                "constant_worsening_pain",
                any_of(LIMBS, "injury", "hard_exertion", "recent_surgery_or_cast"),
            ),
            all_of(
                any_of("injury", "recent_surgery_or_cast"),
                at_least("pain", Pain.SEVERE),
                "numbness",
            ),
        ),
        "acute compartment syndrome",
        ("nhs-compartment",),
    ),
    RedFlag(
        "E18",
        CareLevel.EMERGENCY,
        any_of("limb_cold_or_pale"),
        "acute limb ischaemia",
        ("nhs-pad",),
    ),
    RedFlag(
        "E19",
        CareLevel.EMERGENCY,
        any_of(
            "coughing_blood",
            all_of(
                any_of("leg_swollen_red_or_warm", "constant_leg_pain", "possible_clot"),
                any_of("trouble_breathing", "chest_pain"),
            ),
        ),
        "pulmonary embolism",
        ("nhs-pulmonary-embolism", "nhs-dvt"),
    ),
    RedFlag(
        "E20",
        CareLevel.EMERGENCY,
        all_of(
            any_of(
                "both_hands_or_feet_curl",
                "tingling_lips_or_fingers",
                all_of(one_of("body_parts", BodyPart.HAND), CRAMP),
            ),
            any_of("racing_heart", "trouble_breathing", "cannot_swallow", "seizure"),
        ),
        "severe low calcium or magnesium",
        ("bmj-muscle-cramps", "fda-ppi-magnesium"),
    ),
    RedFlag(
        "E21",
        CareLevel.EMERGENCY,
        all_of(PREGNANT, "seizure"),
        "eclampsia",
        ("nhs-preeclampsia",),
    ),
    RedFlag(
        "E22",
        CareLevel.EMERGENCY,
        all_of(
            BABY,
            any_of("jerk_clusters", one_of("movements", Movement.JERK, Movement.SPASM)),
        ),
        "infantile spasms",
        ("cleveland-infantile-spasms",),
    ),
    RedFlag(
        "E23",
        CareLevel.EMERGENCY,
        any_of(
            "floppy_or_hard_to_wake",
            all_of(CHILD, any_of("seizure", all_of("fever", STIFF))),
        ),
        "serious infection or a first seizure in a child",
        ("nhs-seriously-ill-child", "nhs-meningitis"),
    ),
    RedFlag(
        "E24",
        CareLevel.EMERGENCY,
        all_of(
            "stopped_alcohol_or_sedatives",
            any_of("hallucinations", "confusion", "seizure", "fever"),
        ),
        "alcohol or sedative withdrawal",
        ("nice-cg100",),
    ),
    RedFlag(
        "E25",
        CareLevel.EMERGENCY,
        any_of(
            "weakness_spreading",
            all_of("double_vision", any_of("eyelid_droops", "cannot_swallow", "both_legs_weak")),
        ),
        "Guillain-Barre syndrome, myasthenic crisis, botulism or a potassium disorder",
        ("ninds-gbs",),
    ),
    RedFlag(
        "E26",
        CareLevel.EMERGENCY,
        any_of("head_neck_back_injury", all_of("injury", any_of(BACK, NECK, "stiff_neck"))),
        "spinal injury",
        ("nhs-back-pain",),
    ),
    RedFlag(
        "E27",
        CareLevel.EMERGENCY,
        any_of("suicidal_thoughts"),
        "risk of self-harm",
        ("lifeline-988", "samaritans"),
    ),
)

URGENT = (
    RedFlag(
        "U1",
        CareLevel.URGENT,
        all_of(LEGS, any_of("leg_swollen_red_or_warm", "constant_leg_pain", "possible_clot")),
        "deep vein thrombosis",
        ("nhs-dvt",),
    ),
    RedFlag(
        "U2",
        CareLevel.URGENT,
        all_of(
            LEGS,
            any_of(SORE, one_of("movements", Movement.SPASM)),
            "over_ten_minutes",
            "still_going",
        ),
        "a cramp with a cause behind it, a tear, a clot or tetany",
        ("nhs-leg-cramps", "nidirect-leg-cramps"),
        "Versions of the same NHS page ask for help at once, for an urgent appointment, or for a "
        "routine one. Read as urgent while it is still going and routine once it is over.",
    ),
    RedFlag(
        "U3",
        CareLevel.URGENT,
        any_of("dirty_wound", "heavy_metal"),
        "tetanus, lead or mercury",
        ("nidirect-leg-cramps", "nhs-tetanus"),
    ),
    RedFlag(
        "U4",
        CareLevel.URGENT,
        any_of(
            "both_hands_or_feet_curl",
            all_of(
                "tingling_lips_or_fingers",
                one_of("movements", Movement.CRAMP, Movement.SPASM, Movement.STIFFNESS),
            ),
        ),
        "low calcium",
        ("bmj-muscle-cramps",),
    ),
    RedFlag(
        "U5",
        CareLevel.URGENT,
        any_of(
            all_of(
                CRAMP,
                any_of(
                    "fluid_loss",
                    "numbness",
                    "persistent_weakness",
                    one_of("body_parts", *ARM_PARTS, BodyPart.CHEST, BodyPart.ABDOMEN),
                ),
            ),
            all_of(BELLY, any_of("severe_belly_pain", "fever", "fluid_loss")),
        ),
        "loss of salts and water, or nerve disease",
        ("merck-muscle-cramps",),
        "Merck asks to be seen right away for cramps in the arms, chest or belly and for cramps "
        "with weakness or numbness; NHS pages name weakness and numbness in the routine list. "
        "Read as urgent.",
    ),
    RedFlag(
        "U6",
        CareLevel.URGENT,
        all_of(
            CRAMP,
            any_of("overheated", "after_exercise", "hard_exertion"),
            any_of("over_an_hour", "heart_disease", "low_salt_diet"),
        ),
        "heat illness",
        ("cdc-heat", "red-cross-heat"),
    ),
    RedFlag(
        "U7",
        CareLevel.URGENT,
        all_of("statin", any_of("muscle_aches_or_weak", "persistent_weakness")),
        "muscle damage from a statin",
        ("nhs-statins",),
        "NHS lists cramps alone on a statin with unexplained aches. Read as routine for cramps "
        "alone (R13) and urgent with aches, tenderness or weakness.",
    ),
    RedFlag(
        "U8",
        CareLevel.URGENT,
        all_of(
            PREGNANT,
            any_of("severe_headache", "vision_change", "pain_under_ribs", "face_or_hand_swelling"),
        ),
        "pre-eclampsia",
        ("nhs-preeclampsia",),
    ),
    RedFlag(
        "U9",
        CareLevel.URGENT,
        all_of(PREGNANT, any_of("regular_belly_tightening", "leg_swollen_red_or_warm")),
        "early labour or a clot in pregnancy",
        ("hse-leg-cramps-pregnancy", "mayo-second-trimester"),
    ),
    RedFlag(
        "U10",
        CareLevel.URGENT,
        any_of(
            all_of("dialysis", CRAMP),
            all_of("kidney_disease", any_of("persistent_weakness", "racing_heart")),
        ),
        "a shift of fluid or potassium",
        ("uptodate-dialysis-cramps",),
    ),
    RedFlag(
        "U11",
        CareLevel.URGENT,
        all_of(any_of("diabetes", "insulin_or_sulfonylurea"), "shaky_or_sweaty"),
        "low blood sugar",
        ("nhs-hypoglycaemia", "ada-hypoglycemia"),
    ),
    RedFlag(
        "U12",
        CareLevel.URGENT,
        any_of("new_medicine"),
        "a side effect",
        ("nhs-twitching", "merck-muscle-cramps"),
    ),
    RedFlag(
        "U13",
        CareLevel.URGENT,
        any_of("stopped_alcohol_or_sedatives"),
        "withdrawal",
        ("nice-cg100",),
    ),
    RedFlag(
        "U14",
        CareLevel.URGENT,
        all_of(
            CHILD,
            any_of(
                "limp",
                "fever",
                "cannot_bear_weight",
                "pain_in_one_leg",
                "joint_swollen",
                "pain_by_day",
            ),
        ),
        "infection, fracture or tumour",
        ("nhs-growing-pains",),
    ),
    RedFlag(
        "U15",
        CareLevel.URGENT,
        all_of(
            EYELID,
            any_of("eye_red_or_swollen", "eyelid_droops"),
        ),
        "infection or a nerve palsy",
        ("mayo-eye-twitching",),
        "The evidence names a drooping lid among the signs for an appointment too. Read as urgent.",
    ),
    RedFlag(
        "U16",
        CareLevel.URGENT,
        any_of(
            all_of(
                BACK,
                any_of(
                    "fever",
                    "cancer_history",
                    "weight_loss",
                    "numbness",
                    "persistent_weakness",
                ),
            ),
            all_of(any_of(NECK, "stiff_neck"), any_of("numbness", "persistent_weakness")),
        ),
        "infection, fracture or a pressed nerve",
        ("nhs-back-pain", "nhs-neck-pain"),
    ),
    RedFlag(
        "U17",
        CareLevel.URGENT,
        any_of("pop_or_cannot_push_off"),
        "a torn muscle or Achilles tendon",
        ("aaos-achilles-rupture",),
    ),
    RedFlag(
        "U18",
        CareLevel.URGENT,
        all_of(
            CRAMP,
            any_of(
                "frail_or_falls",
                all_of(one_of("age_band", AgeBand.OVER_75), any_of("unsteady", "many_medicines")),
            ),
        ),
        "salts, poor circulation or medicines in a frail person",
        ("age-ageing-2016", "aafp-leg-cramps-2012"),
        "The evidence offers this row as a modifier of advice. Read as urgent for the frail only.",
    ),
)

# Those that should be seen within days come first: the first of a level speaks.
ROUTINE = (
    RedFlag(
        "R3",
        CareLevel.ROUTINE,
        all_of(TWITCH, any_of("persistent_weakness", "persistent_stiffness", "wasting")),
        "a nerve or muscle disorder",
        ("nhs-twitching", "medlineplus-twitching"),
    ),
    RedFlag(
        "R4",
        CareLevel.ROUTINE,
        any_of(
            "trips_or_drops_things",
            all_of(TWITCH, one_of("body_parts", BodyPart.TONGUE)),
        ),
        "motor neurone disease",
        ("nhs-mnd",),
    ),
    RedFlag(
        "R1",
        CareLevel.ROUTINE,
        all_of(TWITCH, "over_two_weeks"),
        "a twitch that has stayed",
        ("nhs-twitching",),
    ),
    RedFlag(
        "R2",
        CareLevel.ROUTINE,
        all_of(TWITCH, "more_than_one_place"),
        "twitches in several places",
        ("nhs-twitching",),
    ),
    RedFlag(
        "R5",
        CareLevel.ROUTINE,
        all_of(
            EYELID,
            any_of("over_two_weeks", "eye_shuts_completely", "spreads_to_cheek"),
        ),
        "an eyelid twitch that needs a look",
        ("mayo-eye-twitching", "nei-blepharospasm"),
        "Sources say more than one, two or three weeks. Read as more than two.",
    ),
    RedFlag(
        "R6",
        CareLevel.ROUTINE,
        all_of(
            LEGS,
            CRAMP,
            any_of("keeps_waking", "over_ten_minutes", "numbness", "leg_swollen_red_or_warm"),
        ),
        "leg cramps that disturb sleep or last",
        ("nhs-leg-cramps",),
    ),
    RedFlag(
        "R7",
        CareLevel.ROUTINE,
        all_of(CRAMP, any_of("frequent", "self_care_fails")),
        "frequent cramps, or cramps that self-care does not help",
        ("mayo-muscle-cramp", "medlineplus-muscle-cramps"),
    ),
    RedFlag(
        "R8",
        CareLevel.ROUTINE,
        all_of(LEGS, "comes_on_walking"),
        "claudication",
        ("bhf-claudication", "merck-muscle-cramps"),
    ),
    RedFlag(
        "R9",
        CareLevel.ROUTINE,
        any_of("twisting_posture", "one_task_only", one_of("movements", Movement.TWISTING)),
        "dystonia",
        ("nhs-dystonia",),
    ),
    RedFlag(
        "R10",
        CareLevel.ROUTINE,
        any_of("spreads_to_cheek"),
        "hemifacial spasm",
        ("weill-cornell-hemifacial",),
    ),
    RedFlag(
        "R11",
        CareLevel.ROUTINE,
        all_of(LEGS, CRAMP, any_of("wasting", "persistent_weakness")),
        "a nerve or muscle disorder",
        ("nhs-leg-cramps",),
    ),
    RedFlag(
        "R12",
        CareLevel.ROUTINE,
        any_of(
            "hiccups_over_two_days",
            all_of(
                any_of(
                    "rhythmic_shaking",
                    "urge_before",
                    "urge_to_move_legs",
                    one_of("movements", Movement.TREMOR, Movement.TIC, Movement.CREEPING),
                ),
                "affects_daily_life",
            ),
        ),
        "tremor, tic or restless legs that affect life; lasting hiccups",
        ("nhs-tics", "nhs-hiccups", "nhs-restless-legs"),
    ),
    RedFlag(
        "R13",
        CareLevel.ROUTINE,
        all_of(
            CRAMP,
            any_of("diuretic", "inhaler", "nifedipine", "statin", "reflux_medicine", "steroid"),
        ),
        "a side effect of a regular medicine",
        ("nice-cks-leg-cramps", "aafp-leg-cramps-2012"),
    ),
    RedFlag(
        "R14",
        CareLevel.ROUTINE,
        all_of(
            CRAMP,
            any_of(
                "heavy_alcohol", "liver_disease", "kidney_disease", "thyroid_disease", "diabetes"
            ),
        ),
        "a long-term condition behind the cramps",
        ("merck-muscle-cramps",),
    ),
    RedFlag(
        "R15",
        CareLevel.ROUTINE,
        all_of(CRAMP, TWITCH),
        "cramps and twitches together",
        ("nhs-twitching", "merck-muscle-cramps"),
        "Merck lists cramps with twitches under see a doctor right away; NHS calls them usually "
        "harmless. Read as routine, and urgent with weakness, numbness, fluid loss (U5) or a new "
        "medicine (U12).",
    ),
)

RED_FLAGS: tuple[RedFlag, ...] = EMERGENCY + URGENT + ROUTINE
RED_FLAG_BY_ID: dict[str, RedFlag] = {row.id: row for row in RED_FLAGS}
