"""The scope of negation. In doubt a value is present."""

from typing import Any

import pytest

from simulator import InteractionModel, hear


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("no mould", "mould"),
        ("no mould or brown spots or root rot", ["mould", "spots", "root_rot"]),
        ("no mould, brown spots, or root rot", ["mould", "spots", "root_rot"]),
        ("no mould nor spots", ["mould", "spots"]),
        ("neither mould nor spots", ["mould", "spots"]),
        ("it doesn't have mould", "mould"),
        ("i don't really have any mould", "mould"),
        ("no sort of mould", "mould"),
        ("not having any mould", "mould"),
        ("without any mould", "mould"),
        ("it isn't mouldy or droopy", ["mould", "wilt"]),
        ("i've never had mould", "mould"),
        ("no mould and no spots", ["mould", "spots"]),
        ("i can't see any mould", "mould"),
        ("i don't think it has mould", "mould"),
        ("no mould on the leaf or spots", ["mould", "spots"]),
    ],
)
def test_what_is_denied_is_absent(text: str, absent: object, model: InteractionModel) -> None:
    """A negator reaches over lists made with commas, "or" and "nor"."""
    got = hear(text, model).meanings()
    assert got.get("absent_sign") == absent
    assert "sign" not in got


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("no mould but it has spots", "spots", "mould"),
        ("no mould. spots though", "spots", "mould"),
        ("no mould, it has spots", "spots", "mould"),
        ("no mould and spots", "spots", "mould"),
        ("no mould my fern has spots", "spots", "mould"),
        ("it has mould and spots, no root rot", ["mould", "spots"], "root_rot"),
        ("no mould or anything, droopy though", "wilt", "mould"),
    ],
)
def test_the_reach_of_a_negator_ends(
    text: str, present: object, absent: str, model: InteractionModel
) -> None:
    """At "but", a full stop, a new clause, and at "and"."""
    got = hear(text, model).meanings()
    assert got["sign"] == present
    assert got["absent_sign"] == absent


@pytest.mark.parametrize(
    "text",
    [
        "no my fern is mouldy",
        "no it has mould",
        "no, mould",
        "i've never had mould like this",
        "the water does not stop the mould",
        "not only mould",
        "not sure if it's mould",
        "i don't know why it has mould",
        "it won't get better with mould",
        "no doubt mould",
        "no idea but mould",
        "no just mould",
    ],
)
def test_a_danger_is_not_lost_to_a_negator_elsewhere(text: str, model: InteractionModel) -> None:
    """A lone "no", "not sure", "not only" and a far "not" deny nothing."""
    got = hear(text, model).meanings()
    assert got.get("sign") == "mould", got
    assert "absent_sign" not in got


def test_a_value_with_a_negation_of_its_own_is_that_value(model: InteractionModel) -> None:
    """The longer match wins."""
    got: dict[str, Any] = hear("my fern has no spots at all", model).meanings()
    assert got["sign"] == "healthy"


def test_a_value_of_a_type_that_cannot_be_absent_is_dropped(model: InteractionModel) -> None:
    """ "Not the fern, the orchid" is about the orchid."""
    assert hear("it's not the fern it's the orchid", model).meanings() == {"plant": "orchid"}
