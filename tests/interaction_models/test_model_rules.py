"""Every rule of `interaction_models.check`, on a model that breaks it and on one that does not."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from interaction_models.check import ELICITED, REQUIRED, RULES, problems
from skill.findings import ANSWER_FACTS

Model = dict[str, Any]
Change = Callable[[Model], Any]

SLOTS = {"side": "Side", "finding": "Finding", "absent_finding": "Finding", "age": "AMAZON.NUMBER"}


def good_model() -> Model:
    """A small model with which nothing is wrong."""
    slots = [
        {"name": name, "type": kind, "samples": [f"it is {{{name}}}"]}
        for name, kind in SLOTS.items()
    ]
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": "muscle check",
                "modelConfiguration": {"fallbackIntentSensitivity": {"level": "LOW"}},
                "intents": [
                    *({"name": name, "slots": [], "samples": []} for name in REQUIRED),
                    {
                        "name": "DescribeIntent",
                        "slots": slots,
                        "samples": ["{side}", "my {side} one", "{finding}", "no {absent_finding}"],
                    },
                    {"name": "ThanksIntent", "slots": [], "samples": ["thank you"]},
                ],
                "types": [
                    {
                        "name": "Side",
                        "values": [
                            {"id": "left", "name": {"value": "left", "synonyms": ["the left"]}},
                            {"id": "right", "name": {"value": "right", "synonyms": []}},
                            {"id": "both", "name": {"value": "both", "synonyms": []}},
                        ],
                    },
                    {
                        "name": "Finding",
                        "values": [
                            {
                                "id": fact,
                                "name": {
                                    "value": spoken(fact),
                                    "synonyms": [f"{word} {spoken(fact)}" for word in "abcd"],
                                },
                            }
                            for fact in ANSWER_FACTS
                        ],
                    },
                ],
            },
            "dialog": {
                "delegationStrategy": "SKILL_RESPONSE",
                "intents": [
                    {
                        "name": "DescribeIntent",
                        "confirmationRequired": False,
                        "prompts": {},
                        "slots": [
                            {
                                "name": name,
                                "type": kind,
                                "elicitationRequired": False,
                                "confirmationRequired": False,
                                "prompts": {},
                            }
                            for name, kind in SLOTS.items()
                        ],
                    }
                ],
            },
            "prompts": [],
        }
    }


def spoken(fact: str) -> str:
    return fact.replace("_", " ")


def language(model: Model) -> Any:
    return model["interactionModel"]["languageModel"]


def dialog(model: Model) -> Any:
    return model["interactionModel"]["dialog"]


def intent(model: Model, name: str = "DescribeIntent") -> Any:
    return next(i for i in language(model)["intents"] if i["name"] == name)


def value(model: Model, kind: str = "Side", place: int = 0) -> Any:
    return next(t for t in language(model)["types"] if t["name"] == kind)["values"][place]


def says(sample: str, name: str = "DescribeIntent") -> Change:
    return lambda model: intent(model, name)["samples"].append(sample)


def also_called(phrase: str, place: int = 0) -> Change:
    return lambda model: value(model, "Side", place)["name"]["synonyms"].append(phrase)


def invoked_by(name: str) -> Change:
    return lambda model: language(model).update(invocationName=name)


def new_intent(name: str, *samples: str, slots: dict[str, str] | None = None) -> Change:
    made = [{"name": slot, "type": kind, "samples": []} for slot, kind in (slots or {}).items()]
    return lambda model: language(model)["intents"].append(
        {"name": name, "slots": made, "samples": list(samples)}
    )


def new_type(name: str, values: list[Model]) -> Change:
    return lambda model: language(model)["types"].append({"name": name, "values": values})


def without_intent(name: str) -> Change:
    return lambda model: language(model)["intents"].remove(intent(model, name))


def dialog_slot(**fields: Any) -> Change:
    return lambda model: dialog(model)["intents"][0]["slots"][0].update(fields)


def prompt(name: str, *variations: Model) -> Change:
    return lambda model: model["interactionModel"]["prompts"].append(
        {"id": name, "variations": list(variations)}
    )


def both(*changes: Change) -> Change:
    return lambda model: [change(model) for change in changes]


BREAKS: list[tuple[str, Change, str]] = [
    # rule, what is done to the good model, what the problem must say
    ("invocation_name", invoked_by("muscles"), "not two words"),
    ("invocation_name", invoked_by("Muscle Check"), "lower-case"),
    ("invocation_name", invoked_by("muscle check 2"), "lower-case"),
    ("invocation_name", invoked_by("open muscle check"), "launch word: 'open'"),
    ("invocation_name", invoked_by("check for muscles"), "connecting word: 'for'"),
    ("invocation_name", invoked_by("muscle app"), "wake word"),
    ("invocation_name", invoked_by("alexa muscle check"), "wake word"),
    ("invocation_name", invoked_by("the muscle"), "too small"),
    ("names", new_intent("Say2Intent", "say two"), "letters and underscores"),
    ("names", new_intent("ThanksIntent", "cheers"), "is the name of 2 intents"),
    ("names", new_intent("SayIntent", "say", slots={"slot-one": "Side"}), "SayIntent.slot-one"),
    ("names", new_type("Side2", [{"id": "x", "name": {"value": "x"}}]), "Side2"),
    ("one_type_per_slot_name", new_intent("SayIntent", "say", slots={"side": "Finding"}), "Side"),
    ("slot_types_exist", new_intent("SayIntent", "say", slots={"what": "Thing"}), "'Thing'"),
    ("slot_types_exist", new_type("Idle", [{"id": "x", "name": {"value": "x"}}]), "no slot has"),
    ("sample_characters", says("does it hurt?"), "'hurt?'"),
    ("sample_characters", says("well, it hurts"), "'well,'"),
    ("sample_characters", says("for 2 days"), "'2'"),
    ("sample_characters", says("{side}ish"), "'{side}ish'"),
    ("sample_characters", says("it hurts."), "'hurts.'"),
    ("sample_characters", says("It hurts"), "small letters"),
    ("sample_characters", says("it  hurts"), "stray spaces"),
    ("sample_characters", says("it hurts " * 30 + "so"), "longer than"),
    ("sample_characters", lambda m: intent(m)["slots"][0]["samples"].append("{side}!"), ".side"),
    ("samples_name_their_slots", says("my {thumb}"), "no slot of DescribeIntent"),
    ("samples_name_their_slots", says("{side} and {side}"), "2 times"),
    ("samples_name_their_slots", lambda m: intent(m)["slots"][0]["samples"].append("er"), "{side}"),
    ("samples_say_one_thing", says("thank you"), "'thank you' of"),
    ("samples_say_one_thing", says("{absent_finding}"), "for another slot"),
    (
        "samples_say_one_thing",
        new_intent("SayIntent", "my {which} one", slots={"which": "Side"}),
        "says the same as 'my {side} one' of DescribeIntent",
    ),
    ("samples_say_one_thing", says("{side}"), "is there 2 times"),
    ("carriers_tell_absence", says("i have no {finding}"), "a negation before {finding}"),
    ("carriers_tell_absence", says("i don't feel {finding}"), "a negation before {finding}"),
    ("carriers_tell_absence", says("i have {absent_finding}"), "no negation before"),
    ("carriers_tell_absence", says("no {side} but {absent_finding}"), "no negation before"),
    ("no_value_steals_a_sample", says("left", "ThanksIntent"), "is also '{side}'"),
    ("no_value_steals_a_sample", says("my left one", "ThanksIntent"), "'my {side} one'"),
    ("built_ins", without_intent("AMAZON.HelpIntent"), "required and missing"),
    ("built_ins", says("what now", "AMAZON.HelpIntent"), "takes none"),
    ("built_ins", says("stop", "ThanksIntent"), "Alexa's own"),
    ("built_ins", new_intent("EmptyIntent"), "has no samples"),
    ("values", new_type("Empty", []), "Empty: has no values"),
    ("values", lambda m: value(m).update(id=""), "without an id"),
    ("values", lambda m: value(m).update(id="right"), "2 values with the id 'right'"),
    ("values", also_called("x" * 141), "longer than 140"),
    ("values", also_called(""), "empty name or synonym"),
    ("values", also_called("the 1st"), "not spoken"),
    ("phrases_mean_one_thing", also_called("right"), "in 'left' too"),
    ("phrases_mean_one_thing", also_called("The Left"), "and twice"),
    ("vocabulary", lambda m: value(m).update(id="port"), "'port', which is nothing"),
    ("vocabulary", lambda m: value(m).update(id="port"), "has no 'left'"),
    (
        "findings_have_phrases",
        lambda m: value(m, "Finding")["name"]["synonyms"].pop(),
        f"{ANSWER_FACTS[0]!r} has 4 phrases",
    ),
    ("dialog", lambda m: dialog(m).update(delegationStrategy="NEVER"), "delegationStrategy"),
    ("dialog", lambda m: dialog(m)["intents"].clear(), "drop every question"),
    ("dialog", lambda m: dialog(m)["intents"][0]["slots"].pop(), "age: is missing"),
    ("dialog", lambda m: dialog(m)["intents"][0].update(name="GoneIntent"), "no intent of"),
    ("dialog", dialog_slot(name="gone"), "is no slot of DescribeIntent"),
    ("dialog", dialog_slot(type="Finding"), "is Finding, not Side"),
    ("dialog", dialog_slot(elicitationRequired=True), "asked for by Alexa"),
    ("prompts_exist", dialog_slot(prompts={"elicitation": "Ask.Side"}), "'Ask.Side'"),
    ("prompts_exist", dialog_slot(validations=[{"prompt": "Bad.Side"}]), "'Bad.Side'"),
    ("prompts_exist", dialog_slot(elicitationRequired=True), "no prompt to ask"),
    ("prompts_exist", prompt("Ask.Side"), "has no words"),
    ("size", lambda m: m.update(padding="x" * 1_500_000), "more than 1,500,000"),
    ("size", lambda m: [new_intent("Say")(m) for _ in range(250)], "intents: are 261"),
    ("size", lambda m: [new_type("T", [])(m) for _ in range(338)], "intents and types: are 351"),
    ("fallback", lambda m: language(m).pop("modelConfiguration"), "LOW, MEDIUM or HIGH"),
]

NEAR_MISSES: list[tuple[str, Change]] = [
    # what looks like a broken rule, and is none
    ("three words with a small one", invoked_by("check the muscle")),
    ("abbreviations and hyphens", says("is it a. l. s. or a non-stop t. m. j. thing")),
    ("an apostrophe", says("it's my grandmother's")),
    ("letters that are not English", says("señor müller's fiancé")),
    ("a possessive slot", says("the {side}'s sore")),
    ("a slot of one name and one type in two intents", new_intent(
        "SayIntent", "which is the {side} hand", slots={"side": "Side"}
    )),
    ("a value of 140 letters", also_called("x" * 140)),
    ("two slots of one type, told apart by the words before them", says("maybe {finding}")),
    ("a negation that is taken back", says("no wait i have {finding}")),
    ("a present and an absent one", says("not {absent_finding} but {finding}")),
    ("a value inside a longer sample", says("left right left", "ThanksIntent")),
    ("a built-in's word inside a longer sample", says("make it stop", "ThanksIntent")),
    ("a fear of the disease, said as either", both(
        new_intent("AlsIntent", "worried about als"),
        lambda m: intent(m)["slots"][0]["samples"].append("just {side}"),
    )),
    ("a prompt that exists", both(
        dialog_slot(prompts={"elicitation": "Ask.Side"}),
        prompt("Ask.Side", {"type": "PlainText", "value": "Which side?"}),
    )),
    ("more strictness in the fallback", lambda m: language(m)["modelConfiguration"].update(
        fallbackIntentSensitivity={"level": "HIGH"}
    )),
]  # fmt: skip


def test_nothing_is_wrong_with_a_good_model() -> None:
    assert problems(good_model()) == []


@pytest.mark.parametrize(("rule", "change", "says"), BREAKS)
def test_a_broken_rule_is_told(rule: str, change: Change, says: str) -> None:
    model = good_model()
    change(model)
    found = problems(model)
    assert any(says in problem for problem in found), found


@pytest.mark.parametrize(("case", "change"), NEAR_MISSES)
def test_what_only_looks_wrong_is_let_through(case: str, change: Change) -> None:
    model = good_model()
    change(model)
    assert problems(model) == []


def test_every_rule_is_broken_by_a_case_above() -> None:
    assert {rule for rule, _, _ in BREAKS} == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("name", REQUIRED)
def test_each_required_built_in_is_missed(name: str) -> None:
    model = good_model()
    without_intent(name)(model)
    assert problems(model) == [f"{name}: is required and missing"]


def test_a_problem_names_the_file_and_the_phrase() -> None:
    model = good_model()
    says("does it hurt?")(model)
    [problem] = problems(
        model, {("DescribeIntent", "does it hurt?"): "phrases/en/intents/describe.toml"}
    )
    assert problem.startswith("phrases/en/intents/describe.toml: DescribeIntent: 'does it hurt?'")


def test_checking_changes_nothing() -> None:
    model = good_model()
    before = deepcopy(model)
    problems(model)
    assert model == before


def test_what_the_skill_asks_for_is_an_intent_of_the_dialog() -> None:
    assert ELICITED == ("DescribeIntent",)
