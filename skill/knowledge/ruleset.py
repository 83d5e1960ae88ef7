"""Which rules these are: a version every assessment carries, and a hash that no edit escapes."""

VERSION = "1.0.0-draft"
"""Raised with every change to a rule. A draft until a clinician has signed `docs/rules.md`."""


def fingerprint() -> str:
    """The SHA-256 of every row that decides what is said, in a form that no order disturbs.

    Worked out only when it is asked for: a cold start does not pay for it.
    """
    import hashlib

    return hashlib.sha256("\n".join(_lines()).encode()).hexdigest()


def _lines() -> list[str]:
    from skill.knowledge.article import ARTICLE
    from skill.knowledge.care_facts import CARE_FACTS
    from skill.knowledge.causes import CAUSES
    from skill.knowledge.features import DECISIVE, FEATURES
    from skill.knowledge.implications import IMPLICATIONS
    from skill.knowledge.neighbours import NEIGHBOURS
    from skill.knowledge.not_advised import REMEDIES
    from skill.knowledge.prevention import PREVENTION
    from skill.knowledge.questions import COMFORTABLE_QUESTIONS, MAX_QUESTIONS, QUESTIONS
    from skill.knowledge.red_flags import RED_FLAGS
    from skill.knowledge.relief import RELIEF
    from skill.knowledge.sources import SOURCES

    tables: dict[str, tuple[object, ...]] = {
        "red flag": RED_FLAGS,
        "feature": FEATURES,
        "neighbour": NEIGHBOURS,
        "question": QUESTIONS,
        "implication": IMPLICATIONS,
        "relief": RELIEF,
        "prevention": PREVENTION,
        "remedy": REMEDIES,
        "cause": CAUSES,
        "fact": (*CARE_FACTS, *ARTICLE),
        "source": SOURCES,
        "number": (DECISIVE, MAX_QUESTIONS, COMFORTABLE_QUESTIONS),
    }
    return [f"{name}: {canonical(row)}" for name, rows in tables.items() for row in rows]


def canonical(value: object) -> str:
    """A row as text: the same for the same row, whatever order a set is kept in."""
    from dataclasses import fields, is_dataclass
    from enum import Enum

    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, frozenset):
        return f"{{{', '.join(sorted(canonical(item) for item in value))}}}"
    if isinstance(value, tuple):
        return f"({', '.join(canonical(item) for item in value)})"
    if is_dataclass(value):
        inside = (f"{f.name}={canonical(getattr(value, f.name))}" for f in fields(value))
        return f"{type(value).__name__}({', '.join(inside)})"
    return repr(value)
