"""What is taken for a spasm or a twitch but goes by another name.

`when` is the finding that recognises it, `question` the one question that asks for that finding
(none where the word is only another name), `said_as` the word by which people call it.
The first row that holds names the neighbour, so the dangerous ones come first.
"""

from skill.findings import BodyPart, Movement
from skill.knowledge.conditions import all_of, any_of, one_of
from skill.knowledge.groups import BACK, CHEST, CHILD, EYELID, LEGS, TWITCH
from skill.knowledge.rows import Kind, Neighbour

NEIGHBOURS: tuple[Neighbour, ...] = (
    Neighbour(
        "focal_seizure",
        Kind.OTHER,
        any_of("one_sided_jerking"),
        "jerk_danger",
        ("cdc-seizure-first-aid",),
    ),
    Neighbour(
        "limb_shaking_tia",
        Kind.OTHER,
        any_of("shaking_on_standing"),
        "jerk_danger",
        ("nhs-stroke",),
    ),
    Neighbour(
        "oesophageal_spasm",
        Kind.OTHER,
        all_of(CHEST, any_of("chest_pain")),
        "danger",
        ("mayo-esophageal-spasms",),
    ),
    Neighbour(
        "panic",
        Kind.OTHER,
        all_of("fast_breathing", any_of("both_hands_or_feet_curl", "tingling_lips_or_fingers")),
        "panic",
        ("nhs-panic",),
    ),
    Neighbour(
        "tetany", Kind.OTHER, any_of("both_hands_or_feet_curl"), "hands", ("bmj-muscle-cramps",)
    ),
    Neighbour(
        "internal_cramp",
        Kind.OTHER,
        any_of("internal_or_period_cramp"),
        "belly",
        ("relatyv-article", "nhs-period-pain"),
    ),
    Neighbour(
        "hemifacial_spasm",
        Kind.OTHER,
        any_of("spreads_to_cheek"),
        "eye",
        ("weill-cornell-hemifacial",),
    ),
    Neighbour(
        "blepharospasm", Kind.OTHER, any_of("both_eyes_shut"), "both_eyes", ("nei-blepharospasm",)
    ),
    Neighbour(
        "hiccups",
        Kind.OTHER,
        any_of(one_of("movements", Movement.HICCUPS), "hiccups_over_two_days"),
        "hiccups",
        ("nhs-hiccups",),
    ),
    Neighbour(
        "growing_pains",
        Kind.OTHER,
        all_of(CHILD, "both_legs_gone_by_morning"),
        "growing",
        ("nhs-growing-pains",),
    ),
    Neighbour(
        "claudication",
        Kind.OTHER,
        all_of(LEGS, "comes_on_walking"),
        "legs_over_time",
        ("bhf-claudication",),
    ),
    Neighbour(
        "spasticity",
        Kind.OTHER,
        any_of("old_stroke_same_side"),
        "old_stroke",
        ("ninds-spasticity",),
    ),
    Neighbour(
        "dystonia",
        Kind.OTHER,
        any_of("twisting_posture", "one_task_only"),
        "one_task",
        ("nhs-dystonia",),
        said_as=Movement.TWISTING,
    ),
    Neighbour(
        "restless_legs",
        Kind.OTHER,
        any_of("urge_to_move_legs"),
        "urge_to_move",
        ("nhs-restless-legs",),
        said_as=Movement.CREEPING,
    ),
    Neighbour(
        "hypnic_jerk",
        Kind.OTHER,
        any_of("jump_falling_asleep"),
        "falling_asleep",
        ("ninds-myoclonus",),
    ),
    Neighbour(
        "tic", Kind.OTHER, any_of("urge_before"), "urge", ("nhs-tics",), said_as=Movement.TIC
    ),
    Neighbour(
        "myoclonus",
        Kind.OTHER,
        any_of("shock_like_jerk"),
        "shock",
        ("ninds-myoclonus",),
    ),
    Neighbour(
        "tremor",
        Kind.OTHER,
        any_of("rhythmic_shaking"),
        "rhythmic",
        ("nhs-tremor",),
        said_as=Movement.TREMOR,
    ),
    Neighbour(
        "eyelid_myokymia", Kind.TWITCH, all_of(EYELID, TWITCH), None, ("mayo-eye-twitching",)
    ),
    Neighbour(
        "back_spasm",
        Kind.SPASM,
        all_of(BACK, any_of("after_lifting", one_of("movements", Movement.CRAMP))),
        None,
        ("nhs-back-pain",),
    ),
    Neighbour(
        "charley_horse",
        Kind.SPASM,
        all_of(
            one_of("body_parts", BodyPart.CALF, BodyPart.THIGH, BodyPart.HAMSTRING),
            one_of("movements", Movement.CRAMP),
        ),
        None,
        ("aaos-muscle-cramps",),
    ),
)
NEIGHBOUR_BY_ID: dict[str, Neighbour] = {row.id: row for row in NEIGHBOURS}
