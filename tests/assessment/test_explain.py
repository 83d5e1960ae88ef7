"""An explanation shows every row that fired or could, every vote, and why a question comes next."""

import io
import json
from pathlib import Path

import pytest

from population.people import adversaries
from simulator.cli import main as muscle_check
from skill.assessment.assess import study
from skill.assessment.explain import explain, main
from skill.findings import Answer, BodyPart, Findings, Movement

CRAMP = Findings(body_parts=(BodyPart.CALF,), movements=(Movement.CRAMP,), at_night=Answer.YES)
TALK = """\
# A swollen calf.
locale: en-US

> my left calf is cramping
> no
"""


def test_votes_add_up_and_the_next_question_has_a_reason() -> None:
    """The sum is that of the votes shown, and the rows named are above the care level."""
    told = explain(CRAMP, ("danger",))
    assert told.score == sum(vote.weight for vote in told.votes) == 4
    assert (told.kind, told.care) == ("spasm", "self_care")
    assert told.next is not None
    assert told.next.question == "leg_danger"
    assert "emergency" in told.next.why


def test_what_fired_and_what_it_waits_for() -> None:
    """A row that fired says on what; a row that could still fire says on what it waits."""
    told = explain(CRAMP.with_facts({"leg_swollen_red_or_warm": Answer.YES}))
    assert ("U1", ("body_parts", "leg_swollen_red_or_warm")) in [
        (row.row, tuple(sorted(row.facts))) for row in told.fired
    ]
    waiting = {row.row: row.waits_for for row in told.still_open}
    assert ("trouble_breathing",) in waiting["E19"]
    assert "U1" not in waiting


def test_an_open_row_fires_once_its_facts_are_so() -> None:
    """For many findings: each set of yes-or-no facts that a row waits for does make it fire."""
    for person in adversaries(11, 60):
        for row in explain(person.opening).still_open:
            facts = row.waits_for[0]
            answers = [f for f in facts if f not in ("body_parts", "movements", "pain")]
            if len(answers) == len(facts) and not {"person", "age_band", "side"} & set(facts):
                worse = person.opening.with_facts(dict.fromkeys(facts, Answer.YES))
                assert row.row in {r.id for r in study(worse).care.rows}, (row, facts)


def test_findings_come_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """As an option or on standard input; the answer is text or JSON."""
    assert main(["--findings", json.dumps(CRAMP.known()), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "spasm"


def test_findings_come_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the text names the sum."""
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(CRAMP.known())))
    assert main([]) == 0
    assert "+4 in all" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["{", '{"no_such_fact": "yes"}', '{"pain": "bad"}', "[]"])
def test_bad_findings_are_refused_with_a_reason(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2, and what is wrong."""
    assert main(["--findings", text]) == 2
    assert capsys.readouterr().err


def test_a_conversation_file_is_played_and_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The findings at its end, with the questions that were put."""
    file = tmp_path / "calf.talk"
    file.write_text(TALK, encoding="utf-8")
    assert muscle_check(["explain", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["said"]["body_parts"] == ["calf"]
    assert told["said"]["chest_pain"] == "no"
    assert told["next"]["question"] != "danger"


def test_a_conversation_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """Says so."""
    assert muscle_check(["explain", "no-such.talk"]) == 2
    assert "no-such.talk" in capsys.readouterr().err
