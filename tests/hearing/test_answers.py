"""Every answer to every group question is heard as the fact it names, and as no danger besides."""

import tomllib

import pytest
from answers import _HERE, cases, misheard, recorded, wrong

from skill.findings import ANSWER_FACTS, FACTS
from skill.knowledge.questions import QUESTION_BY_ID


def test_what_is_misheard_is_listed_and_nothing_else() -> None:
    """answers_misheard.txt holds today's failures; answers.py --update writes it."""
    assert misheard() == recorded()


def test_nine_of_ten_are_heard() -> None:
    """In each locale."""
    assert len(recorded()) <= 0.1 * 2 * len(list(cases()))


def test_no_answer_is_heard_as_a_danger_it_does_not_name() -> None:
    """Not even among those still misheard."""
    besides = [
        f"{case.question}: {case.text}: {found}"
        for case in cases()
        if (found := wrong(case, "en-US")).startswith("besides")
    ]
    assert not besides, "\n".join(besides)


def test_every_group_question_is_there_with_every_fact_of_it() -> None:
    """Whatever a question names can be said back to it."""
    data = tomllib.loads((_HERE / "answers.toml").read_text(encoding="utf-8"))
    for question in QUESTION_BY_ID.values():
        facts = [fact for fact in question.facts if fact in ANSWER_FACTS]
        if len(facts) < 2:
            continue
        said = {f.partition("=")[0] for fact in data[question.id] for f in fact.split("|")}
        assert said <= set(FACTS)
        missing = set(facts) - said
        assert not missing, (question.id, missing)


@pytest.mark.parametrize("question", ["danger", "leg_danger", "back_danger", "context"])
def test_an_answer_without_the_fact_fails_the_table(question: str) -> None:
    """The table can fail: nothing said, nothing heard."""
    case = next(case for case in cases() if case.question == question)
    assert wrong(type(case)(question, "purple elephants", case.fact), "en-US")
