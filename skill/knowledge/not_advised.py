"""Remedies that people ask about: those not advised, and those that are fine with care.

The id of a row is the id of the remedy in the interaction models. Where `unless` holds, the words
are those of the row's caution.
"""

from skill.knowledge.conditions import all_of, any_of
from skill.knowledge.relief import CLOT, FLUID_LIMITED, HANDS_OFF, NSAID_RISK, NUMB_SKIN
from skill.knowledge.rows import Advice

_NO_GUIDELINE = "Rests on no guideline read supporting it, rather than on a trial against it."

NOT_ADVISED: tuple[Advice, ...] = (
    Advice(
        "quinine",
        None,
        ("fda-quinine", "mhra-quinine", "aafp-leg-cramps-2017", "age-ageing-2016"),
        awaiting="The US advises against it; the UK keeps it as a doctor's last resort.",
    ),
    Advice("tonic_water", None, ("fda-quinine", "judgement")),
    Advice(
        "magnesium",
        None,
        ("cochrane-magnesium-2020", "nih-ods-magnesium"),
        unless=any_of("kidney_disease", "dialysis", "pregnant"),
        awaiting="AAFP 2012 lists it with limited evidence; Cochrane 2020 is taken as superseding.",
    ),
    Advice("salt_tablets", None, ("cdc-heat",)),
    Advice(
        "potassium",
        None,
        ("nih-ods-potassium", "merck-muscle-cramps"),
        unless=any_of("kidney_disease", "dialysis"),
    ),
    Advice("paper_bag", None, ("paper-bag-1989", "medlineplus-hyperventilation")),
    Advice(
        "pickle_juice",
        None,
        ("pickle-juice-2010", "exercise-cramps-2022"),
        unless=FLUID_LIMITED,
    ),
    Advice(
        "electrical_stimulation",
        None,
        ("judgement",),
        awaiting=_NO_GUIDELINE + " The pacemaker caution is general knowledge.",
    ),
    Advice("iv_vitamins", None, ("judgement",), awaiting=_NO_GUIDELINE),
    Advice("soap", None, ("judgement",), awaiting=_NO_GUIDELINE),
    Advice("magnets", None, ("nccih-magnets", "judgement"), awaiting=_NO_GUIDELINE),
    Advice("muscle_relaxants", None, ("aafp-leg-cramps-2012", "nice-cks-leg-cramps")),
    Advice("forcing_a_joint", None, ("nhs-tmd", "nhs-neck-pain", "judgement")),
)
"""What is not advised."""

NEUTRAL: tuple[Advice, ...] = (
    Advice(
        "bananas",
        None,
        ("nih-ods-potassium", "merck-muscle-cramps"),
        unless=any_of("kidney_disease", "dialysis"),
    ),
    Advice("painkillers", None, ("nhs-leg-cramps", "nhs-nsaids"), unless=NSAID_RISK),
    Advice("water", None, ("acsm-fluids-2007", "exercise-cramps-2022"), unless=FLUID_LIMITED),
    Advice("sports_drinks", None, ("cdc-heat", "acsm-fluids-2007"), unless=FLUID_LIMITED),
    Advice(
        "heat",
        None,
        ("aaos-muscle-cramps", "nhs-neck-pain"),
        unless=any_of(HANDS_OFF, NUMB_SKIN, "overheated"),
    ),
    Advice(
        "ice",
        None,
        ("aaos-muscle-cramps", "nhs-sprains-strains"),
        unless=any_of(CLOT, NUMB_SKIN),
    ),
    Advice(
        "massage",
        None,
        ("nhs-leg-cramps", "nhs-anticoagulants"),
        unless=any_of(HANDS_OFF, all_of("blood_thinner")),
    ),
)
"""What is fine for most people, with care."""

UNNAMED: tuple[Advice, ...] = (Advice("unknown", None, ("judgement",)),)
"""What is said of a remedy that is none of these."""

REMEDIES: tuple[Advice, ...] = (*NOT_ADVISED, *NEUTRAL, *UNNAMED)
"""Every remedy that people ask about."""
