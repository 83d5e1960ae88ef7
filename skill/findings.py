"""What a person can report about an involuntary muscle movement.

One frozen record, `Findings`. Every fact is unknown (``None``, or an empty tuple) until it is
said. Yes-or-no facts are an `Answer`; the others are closed enumerations. The record knows
nothing of medicine and nothing of any voice platform.
"""

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict


class Answer(StrEnum):
    """An answer to a yes-or-no question, mildest first."""

    NO = "no"
    UNSURE = "unsure"
    YES = "yes"


class Person(StrEnum):
    """Who it is about."""

    ME = "me"
    ADULT = "adult"
    CHILD = "child"
    BABY = "baby"


class Relation(StrEnum):
    """The word the person uses for whoever it is about; it only steers wording."""

    SON = "son"
    DAUGHTER = "daughter"
    CHILD = "child"
    BABY = "baby"
    WIFE = "wife"
    HUSBAND = "husband"
    PARTNER = "partner"
    MOTHER = "mother"
    FATHER = "father"
    GRANDMOTHER = "grandmother"
    GRANDFATHER = "grandfather"
    BROTHER = "brother"
    SISTER = "sister"
    FRIEND = "friend"
    PATIENT = "patient"
    SOMEONE = "someone"


class AgeBand(StrEnum):
    """Age in the bands that any rule or advice uses, youngest first."""

    BABY = "under_2"
    CHILD = "2_to_12"
    TEEN = "13_to_17"
    ADULT = "18_to_59"
    OVER_60 = "60_to_74"
    OVER_75 = "75_or_over"


class BodyPart(StrEnum):
    """Where it is. ``leg``, ``arm`` and ``back`` are what people say before they are asked."""

    CALF = "calf"
    SHIN = "shin"
    FOOT = "foot"
    TOE = "toe"
    THIGH = "thigh"
    HAMSTRING = "hamstring"
    INNER_THIGH = "inner_thigh"
    GLUTE = "glute"
    HIP = "hip"
    LOW_BACK = "low_back"
    UPPER_BACK = "upper_back"
    NECK = "neck"
    SHOULDER = "shoulder"
    UPPER_ARM = "upper_arm"
    FOREARM = "forearm"
    HAND = "hand"
    FINGER = "finger"
    EYELID = "eyelid"
    FACE = "face"
    MOUTH = "mouth"
    JAW = "jaw"
    TONGUE = "tongue"
    THROAT = "throat"
    CHEST = "chest"
    ABDOMEN = "abdomen"
    PELVIC_FLOOR = "pelvic_floor"
    WHOLE_BODY = "whole_body"
    LEG = "leg"
    ARM = "arm"
    BACK = "back"


class Side(StrEnum):
    """Which side of the body."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Movement(StrEnum):
    """The kind of movement, in the person's own words. ``spasm`` is said of both kinds."""

    CRAMP = "cramp"
    STITCH = "stitch"
    TWITCH = "twitch"
    SPASM = "spasm"
    STIFFNESS = "stiffness"
    TREMOR = "tremor"
    JERK = "jerk"
    TIC = "tic"
    TWISTING = "twisting"
    CREEPING = "creeping"
    HICCUPS = "hiccups"


class Pain(StrEnum):
    """How much it hurts, mildest first."""

    NONE = "none"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class EpisodeLength(StrEnum):
    """How long each one lasts, shortest first."""

    FLICKER = "under_2_seconds"
    SECONDS = "2_to_10_seconds"
    MINUTES = "up_to_10_minutes"
    OVER_TEN_MINUTES = "over_10_minutes"
    OVER_AN_HOUR = "over_1_hour"


class Course(StrEnum):
    """How long it has been going on, shortest first."""

    TODAY = "today"
    DAYS = "days"
    ONE_TO_TWO_WEEKS = "1_to_2_weeks"
    OVER_TWO_WEEKS = "over_2_weeks"
    MONTHS = "months"
    YEARS = "years"


class Frequency(StrEnum):
    """How often it comes, rarest first."""

    ONCE = "once"
    NOW_AND_THEN = "now_and_then"
    MOST_DAYS = "most_days"
    MANY_TIMES_A_DAY = "many_times_a_day"


VAGUE: dict[StrEnum, frozenset[StrEnum]] = {
    BodyPart.LEG: frozenset(
        {
            BodyPart.CALF,
            BodyPart.SHIN,
            BodyPart.FOOT,
            BodyPart.TOE,
            BodyPart.THIGH,
            BodyPart.HAMSTRING,
            BodyPart.INNER_THIGH,
        }
    ),
    BodyPart.ARM: frozenset({BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND}),
    BodyPart.BACK: frozenset({BodyPart.LOW_BACK, BodyPart.UPPER_BACK}),
    Movement.SPASM: frozenset({Movement.CRAMP, Movement.TWITCH}),
}
"""Words that name no one thing, and the words that make them precise. A fact that holds only
vague words is still worth asking about."""


class Findings(BaseModel):
    """Everything known about one complaint. Immutable; unknown keys and bad values are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # Who
    person: Person | None = None
    relation: Relation | None = None
    age_band: AgeBand | None = None

    # What and where
    movements: tuple[Movement, ...] = ()
    body_parts: tuple[BodyPart, ...] = ()
    side: Side | None = None
    pain: Pain | None = None
    episode_length: EpisodeLength | None = None
    going_on_for: Course | None = None
    frequency: Frequency | None = None

    # What it feels and looks like
    muscle_hard: Answer | None = None
    visible_flicker: Answer | None = None
    visible_bulge: Answer | None = None
    movement_limited: Answer | None = None
    stretch_helps: Answer | None = None
    tender_after: Answer | None = None

    # How it behaves
    at_night: Answer | None = None
    keeps_waking: Answer | None = None
    frequent: Answer | None = None
    over_ten_minutes: Answer | None = None
    over_an_hour: Answer | None = None
    still_going: Answer | None = None
    over_two_weeks: Answer | None = None
    more_than_one_place: Answer | None = None
    self_care_fails: Answer | None = None
    affects_daily_life: Answer | None = None
    comes_on_walking: Answer | None = None

    # What set it off
    after_exercise: Answer | None = None
    hard_exertion: Answer | None = None
    stress: Answer | None = None
    tired: Answer | None = None
    caffeine: Answer | None = None
    alcohol: Answer | None = None
    nicotine: Answer | None = None
    screens: Answer | None = None
    dry_eyes: Answer | None = None
    dehydrated: Answer | None = None
    fluid_loss: Answer | None = None
    cold: Answer | None = None
    long_posture: Answer | None = None
    pointed_toes: Answer | None = None
    after_lifting: Answer | None = None
    recent_infection: Answer | None = None

    # What came before it
    bite_or_sting: Answer | None = None
    poison_or_chemical: Answer | None = None
    injury: Answer | None = None
    head_neck_back_injury: Answer | None = None
    dirty_wound: Answer | None = None
    heavy_metal: Answer | None = None
    overheated: Answer | None = None
    new_medicine: Answer | None = None
    stopped_alcohol_or_sedatives: Answer | None = None

    # What else it could be
    rhythmic_shaking: Answer | None = None
    urge_before: Answer | None = None
    jump_falling_asleep: Answer | None = None
    shock_like_jerk: Answer | None = None
    urge_to_move_legs: Answer | None = None
    hiccups_over_two_days: Answer | None = None
    both_eyes_shut: Answer | None = None
    spreads_to_cheek: Answer | None = None
    twisting_posture: Answer | None = None
    one_task_only: Answer | None = None
    one_sided_jerking: Answer | None = None
    shaking_on_standing: Answer | None = None
    internal_or_period_cramp: Answer | None = None
    both_hands_or_feet_curl: Answer | None = None
    tingling_lips_or_fingers: Answer | None = None
    fast_breathing: Answer | None = None
    old_stroke_same_side: Answer | None = None
    both_legs_gone_by_morning: Answer | None = None

    # Signs of danger
    chest_pain: Answer | None = None
    trouble_breathing: Answer | None = None
    cannot_swallow: Answer | None = None
    face_droop: Answer | None = None
    slurred_speech: Answer | None = None
    one_sided_weakness: Answer | None = None
    blackout: Answer | None = None
    seizure: Answer | None = None
    confusion: Answer | None = None
    saddle_numbness: Answer | None = None
    bladder_bowel_change: Answer | None = None
    both_legs_weak: Answer | None = None
    fever: Answer | None = None
    stiff_neck: Answer | None = None
    severe_headache: Answer | None = None
    light_hurts: Answer | None = None
    rash_not_fading: Answer | None = None
    drowsy: Answer | None = None
    jaw_locked: Answer | None = None
    locking_all_over: Answer | None = None
    drooling_or_sweating: Answer | None = None
    hot_and_agitated: Answer | None = None
    rigid_with_fever: Answer | None = None
    eyes_jaw_neck_pulling: Answer | None = None
    dark_urine: Answer | None = None
    little_urine: Answer | None = None
    severe_swelling_or_weakness: Answer | None = None
    not_better_after_cooling: Answer | None = None
    constant_worsening_pain: Answer | None = None
    limb_cold_or_pale: Answer | None = None
    coughing_blood: Answer | None = None
    racing_heart: Answer | None = None
    jerk_clusters: Answer | None = None
    floppy_or_hard_to_wake: Answer | None = None
    hallucinations: Answer | None = None
    weakness_spreading: Answer | None = None
    double_vision: Answer | None = None
    suicidal_thoughts: Answer | None = None

    # Signs that need care soon
    leg_swollen_red_or_warm: Answer | None = None
    constant_leg_pain: Answer | None = None
    numbness: Answer | None = None
    muscle_aches_or_weak: Answer | None = None
    shaky_or_sweaty: Answer | None = None
    vision_change: Answer | None = None
    pain_under_ribs: Answer | None = None
    face_or_hand_swelling: Answer | None = None
    regular_belly_tightening: Answer | None = None
    limp: Answer | None = None
    cannot_bear_weight: Answer | None = None
    pain_in_one_leg: Answer | None = None
    joint_swollen: Answer | None = None
    pain_by_day: Answer | None = None
    eye_red_or_swollen: Answer | None = None
    eyelid_droops: Answer | None = None
    eye_shuts_completely: Answer | None = None
    weight_loss: Answer | None = None
    pop_or_cannot_push_off: Answer | None = None
    severe_belly_pain: Answer | None = None
    persistent_weakness: Answer | None = None
    wasting: Answer | None = None
    persistent_stiffness: Answer | None = None
    trips_or_drops_things: Answer | None = None

    # Health, medicines and safety
    pregnant: Answer | None = None
    recently_gave_birth: Answer | None = None
    dialysis: Answer | None = None
    kidney_disease: Answer | None = None
    heart_disease: Answer | None = None
    liver_disease: Answer | None = None
    thyroid_disease: Answer | None = None
    diabetes: Answer | None = None
    insulin_or_sulfonylurea: Answer | None = None
    cancer_history: Answer | None = None
    nerve_disease: Answer | None = None
    heavy_alcohol: Answer | None = None
    low_salt_diet: Answer | None = None
    statin: Answer | None = None
    diuretic: Answer | None = None
    inhaler: Answer | None = None
    nifedipine: Answer | None = None
    reflux_medicine: Answer | None = None
    steroid: Answer | None = None
    antidepressant: Answer | None = None
    antipsychotic_or_antinausea: Answer | None = None
    blood_thinner: Answer | None = None
    stomach_ulcer: Answer | None = None
    osteoporosis: Answer | None = None
    recent_surgery_or_cast: Answer | None = None
    possible_clot: Answer | None = None
    frail_or_falls: Answer | None = None
    many_medicines: Answer | None = None
    unsteady: Answer | None = None
    in_water: Answer | None = None
    driving: Answer | None = None
    worried_about_als: Answer | None = None

    def known(self) -> dict[str, Any]:
        """Every fact said so far, as plain JSON values: name to value, or to a list of values."""
        return {name: self.plain(name) for name, _ in self.said()}

    def plain(self, name: str) -> Any:
        """One fact as a plain JSON value: a text, a list of them, or None for unknown."""
        value = getattr(self, name)
        if isinstance(value, tuple):
            return [str(item) for item in value] or None
        return None if value is None else str(value)

    def said(self) -> list[tuple[str, Any]]:
        """Every fact said so far, in the order of the record."""
        return [(name, value) for name, value in self.__dict__.items() if value]

    def with_facts(self, facts: dict[str, Any]) -> "Findings":
        """The record with `facts` changed and all others kept.

        Raises:
            pydantic.ValidationError: a name or a value is not one of this record's.
        """
        if not facts:
            return self
        checked = Findings.model_validate(facts).__dict__
        return self.model_copy(update={name: checked[name] for name in facts})


FACTS: tuple[str, ...] = tuple(Findings.model_fields)
"""The name of every fact, in the order of the record."""

ANSWER_FACTS: tuple[str, ...] = tuple(
    name for name, field in Findings.model_fields.items() if field.annotation == Answer | None
)
"""The names of the yes-or-no facts."""
