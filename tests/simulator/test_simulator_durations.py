"""Durations as people say them."""

import pytest

from simulator.durations import iso_duration


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("a couple of weeks", "P2W"),
        ("a couple weeks", "P2W"),
        ("a fortnight", "P2W"),
        ("twenty one days", "P21D"),
        ("twenty-one days", "P21D"),
        ("ninety minutes", "PT90M"),
        ("half an hour", "PT30M"),
        ("an hour and a half", "PT1H30M"),
        ("one and a half hours", "PT1H30M"),
        ("1.5 hours", "PT1H30M"),
        ("two and a half minutes", "PT2M30S"),
        ("3 weeks", "P3W"),
        ("10mins", "PT10M"),
        ("ten mins", "PT10M"),
        ("a second", "PT1S"),
        ("an hour and twenty minutes", "PT1H20M"),
        ("a minute or two", "PT2M"),
        ("two or three weeks", "P3W"),
        ("a week and a half", "P10D"),
        ("a year and a half", "P1Y6M"),
        ("six months", "P6M"),
        ("a hundred days", "P100D"),
        ("a hundred and twenty seconds", "PT120S"),
        ("a quarter of an hour", "PT15M"),
        ("three quarters of an hour", "PT45M"),
        ("a decade", "P10Y"),
        ("two weeks and three days", "P17D"),
    ],
)
def test_a_duration_is_read(said: str, iso: str) -> None:
    """Each phrase is exactly this long."""
    assert iso_duration(said) == iso


@pytest.mark.parametrize(
    "said",
    [
        "since tuesday", "a few days", "on and off", "on and off for years", "ages", "days",
        "several weeks", "some weeks", "twice a week", "every two days", "three years old",
        "eight weeks pregnant", "a second opinion", "zero minutes", "a moment", "overnight", "ten",
        "", "a", "couple", "half", "hours a day",
    ],
)  # fmt: skip
def test_what_is_not_exactly_known_is_no_duration(said: str) -> None:
    """The grammar fails closed: a custom type of the model may catch these."""
    assert iso_duration(said) is None
