"""Hearing: which intent, and which slots."""

from typing import Any

import plants
import pytest

from simulator import Heard, InteractionModel, hear


def meanings(text: str, model: InteractionModel) -> dict[str, Any]:
    """The slots of a description."""
    heard = hear(text, model)
    assert heard.intent == "DescribeIntent", heard
    return heard.meanings()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("yes", "AMAZON.YesIntent"),
        ("yes please", "AMAZON.YesIntent"),
        ("um no thanks", "AMAZON.NoIntent"),
        ("Alexa, stop!", "AMAZON.StopIntent"),
        ("can you repeat that please", "AMAZON.RepeatIntent"),
        ("start over", "AMAZON.StartOverIntent"),
        ("never mind", "AMAZON.CancelIntent"),
        ("go home", "AMAZON.NavigateHomeIntent"),
        ("help", "AMAZON.HelpIntent"),
    ],
)
def test_built_in_intents_by_near_exact_words(
    text: str, intent: str, model: InteractionModel
) -> None:
    """Also with politeness around them."""
    assert hear(text, model).intent == intent


@pytest.mark.parametrize("text", ["help my fern has spots", "stop the mould on my fern"])
def test_a_command_inside_a_sentence_is_no_command(text: str, model: InteractionModel) -> None:
    """Built-in intents match near exact words only."""
    assert hear(text, model).intent == "DescribeIntent"


def test_a_ramble_is_caught_in_one_go(model: InteractionModel) -> None:
    """Everything said is used, in any order."""
    heard = hear(
        "so i was in the greenhouse last weekend and there they were, brown spots all over the "
        "left leaf of my boston fern, no mould or anything, been going on for about two weeks, "
        "oh and it's hanging its head a bit",
        model,
    )
    assert heard.meanings() == {
        "sign": ["spots", "wilt"],
        "absent_sign": "mould",
        "side": "left",
        "place": "leaf",
        "plant": "fern",
        "since": "P2W",
    }


def test_slots_of_one_type_are_told_apart_by_their_carriers(model: InteractionModel) -> None:
    """Durations go where the words before and after them say."""
    got = meanings("watered once in three days, it started two weeks ago", model)
    assert got == {"every": "P3D", "since": "P2W"}


def test_an_exact_sample_captures_its_slot(model: InteractionModel) -> None:
    """Word for word."""
    heard = hear("my orchid is ill", model)
    assert heard.meanings() == {"plant": "orchid"}
    assert heard.score == 1.0


def test_an_unknown_value_in_an_exact_sample_is_kept_without_an_id(
    model: InteractionModel,
) -> None:
    """Custom types are not closed."""
    heard = hear("my flurb wilts", model)
    assert heard.slots["plant"][0].spoken == "flurb"
    assert heard.slots["plant"][0].id is None


def test_a_sample_of_grammar_alone_does_not_capture_an_unknown_value(
    model: InteractionModel,
) -> None:
    """ "I have {sign}" would otherwise take in every sentence."""
    assert hear("i have a question", model).intent == "AMAZON.FallbackIntent"


@pytest.mark.parametrize(
    "text",
    [
        "weather in paris", "play some jazz", "order a pizza", "what's the capital of france",
        "i have a cough", "asdf qwer", "?!", "", "tell me a joke", "what is the time",
        "turn on the light on the left",
    ],
)  # fmt: skip
def test_what_is_out_of_scope_is_rejected(text: str, model: InteractionModel) -> None:
    """A matcher that never rejects is worthless."""
    heard = hear(text, model)
    assert heard.intent == "AMAZON.FallbackIntent"
    assert heard.why


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what should I feed it?", "FeedIntent"),
        ("what do you think i should feed it", "FeedIntent"),
        ("what should i feed my orchid", "FeedIntent"),
        ("could it be TMV", "BlightIntent"),
        ("why are you asking, why do you need to know", "WhyIntent"),
    ],
)
def test_intents_without_slots_generalise(text: str, intent: str, model: InteractionModel) -> None:
    """By the words that matter."""
    assert hear(text, model).intent == intent


def test_a_danger_in_a_question_is_not_lost(model: InteractionModel) -> None:
    """An intent with no place for it does not win over one that has a place."""
    got = meanings("what should i feed it now that it has root rot", model)
    assert got["sign"] == "root_rot"


@pytest.mark.parametrize(
    ("text", "plant"),
    [("my tomatto has spots", "tomato"), ("my orhcid is ill", "orchid"), ("my ferns", "fern")],
)
def test_misspelt_values_are_mended(text: str, plant: str, model: InteractionModel) -> None:
    """One word at a time."""
    assert meanings(text, model)["plant"] == plant


def test_ordinary_words_are_not_mended(model: InteractionModel) -> None:
    """A "fork" is not a fern, a "step" is not a stem."""
    assert hear("a fork on the step", model).intent == "AMAZON.FallbackIntent"


def test_a_tie_is_a_fallback() -> None:
    """The speaker refuses to guess."""
    document = {
        "languageModel": {
            "invocationName": "two minds",
            "intents": [
                {"name": "AMAZON.FallbackIntent"},
                {"name": "RedIntent", "samples": ["paint the red wall"]},
                {"name": "BlueIntent", "samples": ["paint the blue wall"]},
            ],
        }
    }
    heard = hear("paint that wall", InteractionModel(document))
    assert heard.intent == "AMAZON.FallbackIntent"
    assert heard.runner_up is not None


def test_hearing_says_why(model: InteractionModel) -> None:
    """A readable line and the runner-up."""
    heard: Heard = hear("my fern has brown spots", model)
    assert "slot values" in heard.why or "sample" in heard.why
    assert 0 <= heard.score <= 1


def test_hearing_is_the_same_every_time(model: InteractionModel) -> None:
    """Also through a second reading of the model."""
    text = "my fern has brown spots, mould, and no root rot since tuesday"
    again = InteractionModel(plants.DOCUMENT)
    assert hear(text, model) == hear(text, again)


def test_a_model_without_fallback_still_gives_an_intent_of_its_own() -> None:
    """Alexa names the nearest."""
    model = InteractionModel(
        {"languageModel": {"invocationName": "x y", "intents": [{"name": "OnlyIntent"}]}}
    )
    assert hear("anything at all", model).intent == "OnlyIntent"
