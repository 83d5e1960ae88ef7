"""The generated models: fresh, valid for Alexa's own reader, and stable."""

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData

from interaction_models import build
from interaction_models.check import BUILT_IN_WORDS, problems
from interaction_models.sources import LOCALES, PHRASES, ROOM, load


@pytest.fixture(scope="module", params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def model(locale: str) -> dict[str, Any]:
    """The committed model."""
    return json.loads((ROOM / f"{locale}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A folder of fresh models."""
    assert build.main([], out=tmp_path) == 0
    return tmp_path


def samples(model: dict[str, Any], name: str) -> list[str]:
    intents = model["interactionModel"]["languageModel"]["intents"]
    return next(i for i in intents if i["name"] == name)["samples"]  # type: ignore[no-any-return]


def test_the_committed_models_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["--check"]) == 0, capsys.readouterr().err


def test_the_committed_models_break_no_rule(model: dict[str, Any], locale: str) -> None:
    assert problems(model, build.origins(load(locale))) == []


def test_alexas_own_classes_read_them_and_lose_nothing(model: dict[str, Any]) -> None:
    serializer = DefaultSerializer()
    read = serializer.deserialize(json.dumps(model), InteractionModelData)
    assert serializer.serialize(read) == model


def test_alexas_own_classes_refuse_what_is_no_dialog() -> None:
    """The negative case: the test above does look at the values."""
    bad = json.dumps({"interactionModel": {"dialog": {"delegationStrategy": "SOMETIMES"}}})
    with pytest.raises(Exception, match="SOMETIMES"):
        DefaultSerializer().deserialize(bad, InteractionModelData)


def test_describing_takes_hundreds_of_sentences(model: dict[str, Any]) -> None:
    assert 500 <= len(samples(model, "DescribeIntent")) <= 2500


def test_every_other_intent_has_sentences_of_many_people(model: dict[str, Any]) -> None:
    for intent in model["interactionModel"]["languageModel"]["intents"]:
        if not intent["name"].startswith("AMAZON."):
            assert len(intent["samples"]) >= 25, intent["name"]


def test_the_intents_that_the_skill_answers(model: dict[str, Any]) -> None:
    named = {i["name"] for i in model["interactionModel"]["languageModel"]["intents"]}
    assert {name for name in named if not name.startswith("AMAZON.")} == {
        f"{name}Intent"
        for name in (
            "Describe Danger WhatIf Why Else Causes Relief Guide Prevention Serious Als "
            "WhenToSeeDoctor DoctorVisit Treatment Remedy HowLong Living Difference Types "
            "Numbers Source Summary MyAnswers WhyAsk GoBack Skip More Slower Thanks Done"
        ).split()
    }


def test_a_region_has_words_of_its_own() -> None:
    british, american = (
        (ROOM / f"{name}.json").read_text(encoding="utf-8") for name in ("en-GB", "en-US")
    )
    assert "dodgy {body_part}" in british
    assert "dodgy {body_part}" not in american
    assert "nine eleven" in american
    assert "nine eleven" not in british


def test_no_bare_sample_is_absent_or_unsure(model: dict[str, Any]) -> None:
    assert "{finding}" in samples(model, "DescribeIntent")
    assert "{absent_finding}" not in samples(model, "DescribeIntent")
    assert "{unsure_finding}" not in samples(model, "DescribeIntent")


def test_a_short_no_never_opens_a_sentence_that_says_more(model: dict[str, Any]) -> None:
    """ "I don't feel well" after a safety question is not the answer no."""
    types = model["interactionModel"]["languageModel"]["types"]
    answers = next(kind for kind in types if kind["name"] == "AnswerWord")["values"]
    phrases = {
        phrase
        for value in answers
        for phrase in [value["name"]["value"], *value["name"]["synonyms"]]
    }
    assert phrases.isdisjoint(
        {"i don't", "it doesn't", "i haven't", "i do", "it does", "it is", "it's not", "never"}
    )
    assert "no" in BUILT_IN_WORDS & phrases


def test_writing_twice_writes_the_same(written: Path) -> None:
    first = {path.name: path.read_bytes() for path in written.iterdir()}
    assert build.main([], out=written) == 0
    assert {path.name: path.read_bytes() for path in written.iterdir()} == first
    assert set(first) == {f"{locale}.json" for locale in LOCALES}


def test_a_stale_model_is_told_with_the_difference_and_what_to_run(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written / "en-GB.json"
    path.write_text(path.read_text(encoding="utf-8").replace("muscle check", "muscle chuck"))
    capsys.readouterr()
    assert build.main(["--check"], out=written) == 1
    told = capsys.readouterr()
    assert '-   "invocationName": "muscle chuck"' in told.err
    assert '+   "invocationName": "muscle check"' in told.err
    assert f"en-GB.json is stale: run `{build.COMMAND}`" in told.err
    assert "en-US.json: fresh" in told.out
    assert "muscle chuck" in path.read_text(encoding="utf-8")  # a check writes nothing


def test_a_missing_model_is_stale(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["--check"], out=tmp_path) == 1
    assert "en-US.json is stale" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_new_phrase_makes_the_models_stale(written: Path, tmp_path: Path) -> None:
    phrases = Path(copytree(PHRASES, tmp_path / "phrases"))
    with (phrases / "en" / "intents" / "extra.toml").open("w", encoding="utf-8") as file:
        file.write('[ThanksIntent]\nsamples = ["thank you my good machine"]\n')
    assert build.main(["--check"], phrases=phrases, out=written) == 1


def test_phrases_that_break_a_rule_write_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    phrases = Path(copytree(PHRASES, tmp_path / "phrases"))
    with (phrases / "en" / "intents" / "extra.toml").open("w", encoding="utf-8") as file:
        file.write('[ThanksIntent]\nsamples = ["thank you!"]\n')
    out = tmp_path / "out"
    out.mkdir()
    assert build.main([], phrases=phrases, out=out) == 1
    assert "phrases/en/intents/extra.toml: ThanksIntent: 'thank you!'" in capsys.readouterr().err
    assert list(out.iterdir()) == []


def test_phrases_that_cannot_be_read_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "side.toml").write_text("left = [")
    assert build.main([], phrases=tmp_path, out=tmp_path) == 1
    assert "side.toml" in capsys.readouterr().err


def test_phrases_without_settings_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main([], phrases=tmp_path, out=tmp_path) == 1
    assert "invocation_name" in capsys.readouterr().err
