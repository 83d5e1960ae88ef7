"""The notation in which phrases are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interaction_models.expansion import LIMIT, ExpansionError, expand, slots_in


@pytest.mark.parametrize(
    ("template", "phrases"),
    [
        ("my calf", ["my calf"]),
        ("(is|was) it", ["is it", "was it"]),
        ("it [really] hurts", ["it really hurts", "it hurts"]),
        ("[my|the] calf", ["my calf", "the calf", "calf"]),
        ("[my [{side}]] {body_part}", ["my {side} {body_part}", "my {body_part}", "{body_part}"]),
        ("(a|[b] c)", ["a", "b c", "c"]),
        ("cramp(s|ing|)", ["cramps", "cramping", "cramp"]),
        ("(a|a)  b ", ["a b"]),
    ],
)
def test_choices_multiply(template: str, phrases: list[str]) -> None:
    assert expand(template) == phrases


def test_a_list_gives_its_members_in_turn_and_does_not_multiply() -> None:
    members = ["well", "so", "um"]
    phrases = expand("<opener> it (hurts|aches|stings)", {"opener": members})
    assert len(phrases) == 3
    assert {phrase.split()[0] for phrase in phrases} == set(members)


def test_lists_of_one_length_stay_in_step() -> None:
    lists = {"they": ["he", "she"], "their": ["his", "her"]}
    assert set(expand("<they> hurt <their> (back|neck)", lists)) <= {
        "he hurt his back",
        "he hurt his neck",
        "she hurt her back",
        "she hurt her neck",
    }


def test_an_empty_member_leaves_no_stray_space() -> None:
    assert expand("<opener> it hurts", {"opener": [""]}) == ["it hurts"]


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("(is|was it", "never closed"),
        ("is|was", "outside brackets"),
        ("is) it", "outside brackets"),
        ("(is] it", "closed by ']'"),
        ("<nobody> hurts", "no list <nobody>"),
        ("(a|b)" * 7, "split it"),
    ],
)
def test_a_bad_template_is_refused_with_the_reason(template: str, reason: str) -> None:
    with pytest.raises(ExpansionError) as refusal:
        expand(template)
    assert reason in str(refusal.value)
    assert repr(template) in str(refusal.value)


@given(st.text(alphabet="ab ()[]|<>{}", max_size=30))
def test_any_text_is_expanded_or_refused(template: str) -> None:
    try:
        phrases = expand(template, {"a": ["x", "y"]})
    except ExpansionError:
        return
    assert 0 < len(phrases) <= LIMIT
    assert all(phrase == " ".join(phrase.split()) for phrase in phrases)


def test_slots_are_named_in_order() -> None:
    assert slots_in("my {side} {body_part}'s {movement}") == ["side", "body_part", "movement"]
    assert slots_in("no slots at all") == []
