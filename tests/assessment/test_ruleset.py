"""The rules have a version and a hash, and the page for the clinician is what they say now."""

import re

import pytest

from skill import review
from skill.assessment.assess import study
from skill.findings import Findings
from skill.knowledge import red_flags, ruleset
from skill.knowledge.questions import QUESTIONS
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.sources import SOURCES
from skill.review.page import page
from skill.review.sentences import sentence


def test_an_assessment_carries_the_version_of_its_rules() -> None:
    """So that an answer can be traced to the page that was signed."""
    assert study(Findings()).assessment().ruleset == ruleset.VERSION


def test_the_hash_is_the_same_for_the_same_rules() -> None:
    """Whatever order the sets inside them are kept in."""
    assert ruleset.fingerprint() == ruleset.fingerprint()
    assert re.fullmatch("[0-9a-f]{64}", ruleset.fingerprint())


def test_the_hash_changes_with_any_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that is gone is noticed."""
    before = ruleset.fingerprint()
    monkeypatch.setattr(red_flags, "RED_FLAGS", RED_FLAGS[1:])
    assert ruleset.fingerprint() != before


def test_the_kept_page_is_what_the_rules_say(capsys: pytest.CaptureFixture[str]) -> None:
    """`muscle-check rules --write` renews it."""
    assert review.main(["--check"]) == 0, capsys.readouterr().out


def test_a_stale_page_is_noticed(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the command that puts it right."""
    monkeypatch.setattr(review, "KEPT", review.KEPT.with_name("no-such-page.md"))
    assert review.main(["--check"]) == 1
    assert "muscle-check rules --write" in capsys.readouterr().out


def test_the_page_holds_every_row_question_and_source() -> None:
    """And the words for what is spoken, the decisions awaited, the hash and a place to sign."""
    text = page()
    assert ruleset.fingerprint() in text
    for row in RED_FLAGS:
        assert f"### {row.id}: {row.could_mean}" in text
        assert sentence(row.when) in text
        if row.awaiting:
            assert text.count(row.awaiting) == 2, f"{row.id}: in its place and among the decisions"
    for question in QUESTIONS:
        assert f"| {question.id} |" in text
    for source in SOURCES:
        assert source.address in text
    assert "## Signature" in text
    assert "## What the skill does not do" in text


def test_the_page_names_no_fact_by_its_code() -> None:
    """A clinician reads words, not identifiers."""
    rows = [line for line in page().splitlines() if line.startswith("- [ ] ")]
    assert [line for line in rows if re.search(r" [a-z]+(_[a-z]+)+[ ,.;]", line)] == []
