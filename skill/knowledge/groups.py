"""Groups of body parts and kinds of movement that several rows share."""

from skill.findings import AgeBand, BodyPart, Movement, Pain, Person
from skill.knowledge.conditions import any_of, at_least, one_of

LEG_PARTS = (
    BodyPart.CALF,
    BodyPart.SHIN,
    BodyPart.FOOT,
    BodyPart.TOE,
    BodyPart.THIGH,
    BodyPart.HAMSTRING,
    BodyPart.INNER_THIGH,
    BodyPart.LEG,
)
ARM_PARTS = (BodyPart.ARM, BodyPart.UPPER_ARM, BodyPart.FOREARM)
HAND_PARTS = (BodyPart.HAND, BodyPart.FINGER)
BACK_PARTS = (BodyPart.LOW_BACK, BodyPart.UPPER_BACK, BodyPart.BACK)

LEGS = one_of("body_parts", *LEG_PARTS)
LIMBS = one_of("body_parts", *LEG_PARTS, *ARM_PARTS, *HAND_PARTS, BodyPart.GLUTE, BodyPart.SHOULDER)
BACK = one_of("body_parts", *BACK_PARTS)
NECK = one_of("body_parts", BodyPart.NECK)
EYELID = one_of("body_parts", BodyPart.EYELID)
CHEST = one_of("body_parts", BodyPart.CHEST)
BELLY = one_of("body_parts", BodyPart.ABDOMEN)
WHOLE_BODY = one_of("body_parts", BodyPart.WHOLE_BODY)

CRAMP = one_of("movements", Movement.CRAMP)
TWITCH = one_of("movements", Movement.TWITCH)
STIFF = one_of("movements", Movement.STIFFNESS)
SORE = any_of(CRAMP, STIFF, one_of("movements", Movement.STITCH), at_least("pain", Pain.MILD))
"""Something that hurts or tightens, as against a painless flicker."""
SHAKING = one_of("movements", Movement.TREMOR, Movement.JERK)

BABY = any_of(one_of("person", Person.BABY), one_of("age_band", AgeBand.BABY))
CHILD = any_of(
    one_of("person", Person.CHILD, Person.BABY),
    one_of("age_band", AgeBand.BABY, AgeBand.CHILD, AgeBand.TEEN),
)
PREGNANT = any_of("pregnant", "recently_gave_birth")
