"""What certification fails most, checked on the package that would be submitted.

The parts of the checklist that are about turns are tried through the skill's entry point.
"""

import json
import re
import struct
import zlib
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from simulator import InteractionModel, Speaker, Turn
from skill.alexa.entry import lambda_handler
from tools.icons import SIZES

ROOT = Path(__file__).resolve().parents[2]
LOCALES = sorted(file.stem for file in (ROOT / "interaction_models").glob("??-??.json"))
Json = dict[str, Any]


@pytest.fixture(scope="module")
def manifest(built: Path) -> Json:
    """The manifest, as submitted."""
    document: Json = json.loads((built / "skill-package/skill.json").read_text(encoding="utf-8"))
    inner: Json = document["manifest"]
    return inner


def store(manifest: Json, locale: str) -> Json:
    """What the store shows in a locale."""
    found: Json = manifest["publishingInformation"]["locales"][locale]
    return found


@cache
def language_model(locale: str) -> Json:
    """The samples and slots of a locale."""
    file = ROOT / "interaction_models" / f"{locale}.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    found: Json = document["interactionModel"]["languageModel"]
    return found


# ---------------------------------------------------------------- Amazon's own schema


def test_the_manifest_parses_as_amazon_parses_it(built: Path) -> None:
    text = (built / "skill-package/skill.json").read_text(encoding="utf-8")
    parsed = DefaultSerializer().deserialize(text, SkillManifestEnvelope)
    assert parsed.manifest.publishing_information.category == "HEALTH_AND_FITNESS"
    assert not unknown_keys(parsed)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_models_parse_as_amazon_parses_them(built: Path, locale: str) -> None:
    file = built / f"skill-package/interactionModels/custom/{locale}.json"
    parsed = DefaultSerializer().deserialize(file.read_text("utf-8"), InteractionModelData)
    assert parsed.interaction_model.language_model.invocation_name == "muscle check"
    assert not unknown_keys(parsed)
    assert file.read_bytes() == (ROOT / "interaction_models" / f"{locale}.json").read_bytes()


def unknown_keys(parsed: Any, path: str = "") -> list[str]:
    """Keys that Amazon's classes do not know: their parser keeps them without a word."""
    if isinstance(parsed, list):
        return [key for item in parsed for key in unknown_keys(item, path)]
    if isinstance(parsed, dict):
        return [key for name, item in parsed.items() for key in unknown_keys(item, path + name)]
    if not hasattr(parsed, "deserialized_types"):
        return []
    known = {*parsed.deserialized_types, *parsed.attribute_map.values()}
    own = {
        name for name in vars(parsed) if not name.startswith("_") and name != "discriminator_value"
    }
    found = [f"{path}.{name}" for name in own - known]
    for name in parsed.deserialized_types:
        found += unknown_keys(getattr(parsed, name), f"{path}.{name}")
    return found


# ---------------------------------------------------------------- the store's page


@pytest.mark.parametrize("locale", LOCALES)
def test_the_first_example_opens_the_skill_and_the_others_are_samples(
    manifest: Json, locale: str
) -> None:
    model = language_model(locale)
    name = model["invocationName"]
    opening, *others = store(manifest, locale)["examplePhrases"]
    assert opening == f"Alexa, open {name}"
    assert len(others) == 2
    for phrase in others:
        prefix = f"Alexa, ask {name} "
        assert phrase.startswith(prefix)
        assert is_sample(phrase.removeprefix(prefix), model), phrase


def is_sample(phrase: str, model: Json) -> bool:
    """Whether a phrase is a sample whose slots hold values of theirs, word for word."""
    values = {
        kind["name"]: {
            word
            for value in kind["values"]
            for word in (value["name"]["value"], *value["name"].get("synonyms", ()))
        }
        for kind in model["types"]
    }
    for intent in model["intents"]:
        types = {slot["name"]: slot["type"] for slot in intent.get("slots", ())}
        for sample in intent.get("samples", ()):
            pieces = re.split(r"\{(\w+)\}", sample)
            pattern = "(.+)".join(re.escape(piece) for piece in pieces[::2])
            found = re.fullmatch(pattern, phrase)
            if found and all(
                word in values.get(types[slot], ())
                for slot, word in zip(pieces[1::2], found.groups(), strict=True)
            ):
                return True
    return False


@pytest.mark.parametrize("locale", LOCALES)
def test_the_description_has_the_disclaimer_that_a_health_skill_needs(
    manifest: Json, locale: str
) -> None:
    text = store(manifest, locale)["description"].lower()
    for words in (
        "does not provide medical advice",
        "for information and education only",
        "not a substitute for professional medical advice, diagnosis or treatment",
        "in an emergency, call",
    ):
        assert words in text
    number = {"en-GB": "999", "en-US": "911"}[locale]
    assert f"in an emergency, call {number}" in text


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_claims_to_diagnose_cure_or_save(manifest: Json, locale: str) -> None:
    shown = store(manifest, locale)
    words = " ".join([shown["name"], shown["summary"], shown["description"], *shown["keywords"]])
    claims = re.sub(r"not a substitute for professional medical advice, diagnosis", "", words)
    assert not re.search(r"(?i)diagnos|\bcures?\b|life.?sav|guarantee|doctor approved", claims)
    assert not re.search(r"(?i)\balexa\b", shown["name"])


@pytest.mark.parametrize("locale", LOCALES)
def test_the_texts_fit(manifest: Json, locale: str) -> None:
    shown = store(manifest, locale)
    assert 2 <= len(shown["name"]) <= 50
    assert len(shown["summary"]) <= 120
    assert len(shown["description"]) <= 4000
    assert len(shown["keywords"]) <= 30
    assert len(set(shown["keywords"])) == len(shown["keywords"])
    assert len(", ".join(shown["keywords"])) <= 150
    for text in (shown["name"], shown["summary"], shown["description"], *shown["keywords"]):
        assert text.strip() == text
        assert not re.search(r"[{}<>]", text)


def test_it_says_how_to_test_it_and_what_it_keeps_private(manifest: Json) -> None:
    published = manifest["publishingInformation"]
    assert 200 < len(published["testingInstructions"]) <= 4000
    assert "open muscle check" in published["testingInstructions"]
    private = manifest["privacyAndCompliance"]
    assert private["isExportCompliant"] is True
    for name in (
        "allowsPurchases",
        "containsAds",
        "isChildDirected",
        "usesHealthInfo",
        "usesPersonalInfo",
    ):
        assert private[name] is False
    for locale in LOCALES:
        assert private["locales"][locale]["privacyPolicyUrl"].startswith("https://")
    assert manifest["permissions"] == []


def test_every_locale_has_a_model_a_page_and_a_policy(manifest: Json) -> None:
    assert sorted(manifest["publishingInformation"]["locales"]) == LOCALES
    assert sorted(manifest["privacyAndCompliance"]["locales"]) == LOCALES


@pytest.mark.parametrize(("name", "size"), SIZES.items())
def test_the_icons_are_whole_png_files_of_the_right_size(built: Path, name: str, size: int) -> None:
    content = (built / f"skill-package/assets/images/{name}.png").read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", content[16:24]) == (size, size)
    data = zlib.decompress(content[content.index(b"IDAT") + 4 : -16])
    assert len(data) == size * (size * 4 + 1)


# ---------------------------------------------------------------- invocation name


@pytest.mark.parametrize("locale", LOCALES)
def test_the_invocation_name_follows_the_rules(locale: str) -> None:
    name = language_model(locale)["invocationName"]
    words = name.split()
    assert len(words) >= 2
    assert re.fullmatch(r"[a-z' .]+", name)
    banned = """open ask tell start run load begin play resume use launch enable to from in using
        with about for that by if and whether alexa amazon echo computer ziggy skill app a an the
        of on at""".split()
    assert not set(words) & set(banned)


# ---------------------------------------------------------------- turns


@cache
def model(locale: str) -> InteractionModel:
    """What the speaker hears with."""
    return InteractionModel.load(ROOT / "interaction_models" / f"{locale}.json")


def speaker(locale: str) -> Speaker:
    """A speaker with the skill."""
    return Speaker(lambda_handler, model(locale), locale)


def said(turn: Turn) -> str:
    """What was spoken."""
    return turn.spoken.text


@pytest.mark.parametrize("locale", LOCALES)
def test_the_spoken_notice_comes_first(locale: str) -> None:
    turn = speaker(locale).open()
    assert "information, not medical advice" in said(turn)


@pytest.mark.parametrize("locale", LOCALES)
def test_an_open_session_asks_something_and_has_a_reprompt(locale: str) -> None:
    talk = speaker(locale)
    lines = ("my calf cramps at night", "help", "no", "not sure", "banana", "why", "repeat")
    turns = [talk.open(), *(talk.say(line) for line in lines if talk.session_open)]
    for turn in turns:
        if not turn.ended:
            assert "?" in said(turn) or re.search(
                r"(?i)tell me|you can say|you could say", said(turn)
            )
            assert turn.reprompt
        else:
            assert not said(turn).rstrip().endswith("?")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("before", [(), ("my calf cramps at night",)])
def test_help_ends_in_a_question_and_listens(locale: str, before: tuple[str, ...]) -> None:
    talk = speaker(locale)
    talk.open()
    for line in before:
        talk.say(line)
    turn = talk.say("help")
    assert not turn.ended
    assert said(turn).rstrip().endswith("?")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("word", ["stop", "cancel", "exit"])
@pytest.mark.parametrize("before", [(), ("my calf cramps at night",)])
def test_stop_and_cancel_end_it(locale: str, word: str, before: tuple[str, ...]) -> None:
    talk = speaker(locale)
    talk.open()
    for line in before:
        talk.say(line)
    assert talk.say(word).ended


@pytest.mark.parametrize("word", ["cancel", "stop", "exit"])
def test_a_command_that_a_slot_swallowed_still_ends_it(word: str) -> None:
    slots = {"answer": {"name": "answer", "value": word, "confirmationStatus": "NONE"}}
    event = {
        "version": "1.0",
        "session": {"new": False, "sessionId": "s", "application": {"applicationId": "a"}},
        "context": {"System": {"application": {"applicationId": "a"}}},
        "request": {
            "type": "IntentRequest",
            "requestId": "r",
            "timestamp": "2026-01-01T00:00:00Z",
            "locale": "en-US",
            "intent": {"name": "DescribeIntent", "confirmationStatus": "NONE", "slots": slots},
        },
    }
    assert lambda_handler(event)["response"]["shouldEndSession"] is True


@pytest.mark.parametrize("locale", LOCALES)
def test_a_card_has_no_markup(locale: str) -> None:
    responses: list[Json] = []

    def skill(event: Json, context: Any) -> Json:
        responses.append(lambda_handler(event, context))
        return responses[-1]

    talk = Speaker(skill, model(locale), locale)
    talk.ask("my eyelid has been twitching for two days and it doesn't hurt")
    while "sounds more like" not in responses[-1]["response"]["outputSpeech"]["ssml"]:
        assert talk.session_open
        talk.say("no")
    talk.say("give me a summary")
    cards = [r["response"]["card"] for r in responses if "card" in r["response"]]
    assert cards
    for card in cards:
        assert not re.search(r"</?[a-z]", json.dumps(card))
        assert len(card.get("title", "")) + len(card.get("content", "")) <= 8000
    for response in responses:
        ElementTree.fromstring(response["response"]["outputSpeech"]["ssml"])  # noqa: S314


def test_unknown_properties_break_nothing() -> None:
    strange = {"brandNew": {"x": [1, None, {"y": "z"}]}}
    event: Json = {
        **strange,
        "version": "1.0",
        "session": {
            **strange, "new": True, "sessionId": "s", "application": {"applicationId": "a"},
        },
        "context": {**strange, "System": {**strange, "application": {"applicationId": "a"}}},
        "request": {
            **strange,
            "type": "LaunchRequest",
            "requestId": "r",
            "timestamp": "2026-01-01T00:00:00Z",
            "locale": "en-US",
        },
    }  # fmt: skip
    assert "Welcome" in lambda_handler(event)["response"]["outputSpeech"]["ssml"]


# ---------------------------------------------------------------- the stack


class _Tags(yaml.SafeLoader):
    """Reads CloudFormation's own tags as plain values."""


def _tagged(loader: Any, suffix: str, node: Any) -> Any:
    return {suffix: loader.construct_scalar(node)}


_Tags.add_multi_constructor("!", _tagged)


@pytest.fixture(scope="module")
def stack() -> Json:
    """The CloudFormation template."""
    text = (ROOT / "infrastructure" / "skill-stack.yaml").read_text(encoding="utf-8")
    found: Json = yaml.load(text, Loader=_Tags)  # noqa: S506 - a safe loader with tags
    return found


def test_the_function_may_write_its_own_log_and_nothing_else(stack: Json) -> None:
    (policy,) = stack["Resources"]["Role"]["Properties"]["Policies"]
    (statement,) = policy["PolicyDocument"]["Statement"]
    assert statement["Action"] == ["logs:CreateLogStream", "logs:PutLogEvents"]
    assert statement["Resource"] == {"GetAtt": "Log.Arn"}


def test_only_this_skill_may_call_it(stack: Json) -> None:
    permissions = [
        item["Properties"]
        for item in stack["Resources"].values()
        if item["Type"] == "AWS::Lambda::Permission"
    ]
    (permission,) = permissions
    assert permission["Principal"] == "alexa-appkit.amazon.com"
    assert permission["EventSourceToken"] == {"Ref": "SkillId"}
    variables = stack["Resources"]["Function"]["Properties"]["Environment"]["Variables"]
    assert variables["MUSCLE_CHECK_SKILL_ID"] == {"Ref": "SkillId"}


def test_logs_are_kept_for_days(stack: Json) -> None:
    assert stack["Parameters"]["LogRetentionInDays"]["Default"] <= 7
    assert stack["Resources"]["Log"]["DeletionPolicy"] == "Delete"


def test_the_stack_takes_what_ask_cli_gives_and_gives_what_it_takes(stack: Json) -> None:
    resources = json.loads((ROOT / "ask-resources.json").read_text(encoding="utf-8"))
    deployer = resources["profiles"]["default"]["skillInfrastructure"]
    assert deployer["type"] == "@ask-cli/cfn-deployer"
    config = deployer["userConfig"]
    given = "SkillId LambdaRuntime LambdaHandler CodeBucket CodeKey CodeVersion".split()
    given += config["cfn"]["parameters"]
    needed = [name for name, about in stack["Parameters"].items() if "Default" not in about]
    assert set(needed) <= set(given) <= set(stack["Parameters"])
    assert config["runtime"] in stack["Parameters"]["LambdaRuntime"]["AllowedValues"]
    architectures = stack["Parameters"]["Architecture"]["AllowedValues"]
    assert config["cfn"]["parameters"]["Architecture"] in architectures
    assert (ROOT / config["templatePath"]).is_file()
    assert stack["Outputs"]["SkillEndpoint"]["Value"] == {"GetAtt": "Function.Arn"}
