"""Every rule that Alexa, or this skill, sets for an interaction model.

Alexa's build refuses some of these and is silent about others: a slot elicited for an intent
that is not in the dialog is simply not asked for. A rule is a function that yields what breaks
it; `problems` runs them all.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from interaction_models.expansion import slots_in
from skill.findings import (
    ANSWER_FACTS,
    BodyPart,
    Course,
    EpisodeLength,
    Frequency,
    Movement,
    Pain,
    Relation,
    Side,
)

MOST_BYTES = 1_500_000
INDENT = 1
"""How deep a line of a model's file is set in for each level: its blanks count as bytes."""
MOST_INTENTS = 250
MOST_INTENTS_AND_TYPES = 350
LONGEST_VALUE = 140
LONGEST_SAMPLE = 200
"""Alexa's own limit on a sample is not known; nobody says more in one breath."""
FEWEST_PHRASES = 5
"""For each fact of the type Finding: with fewer, strangers are not understood."""

REQUIRED = (
    "AMAZON.CancelIntent",
    "AMAZON.FallbackIntent",
    "AMAZON.HelpIntent",
    "AMAZON.NavigateHomeIntent",
    "AMAZON.NoIntent",
    "AMAZON.RepeatIntent",
    "AMAZON.StartOverIntent",
    "AMAZON.StopIntent",
    "AMAZON.YesIntent",
)
"""Built-in intents: five that the platform requires, four that the dialog needs."""

ELICITED = ("DescribeIntent",)
"""Intents whose slots the skill asks for by Dialog.ElicitSlot."""

BUILT_IN_WORDS = frozenset(
    {
        "cancel", "exit", "go home", "help", "help me", "never mind", "no", "quit", "repeat",
        "restart", "start again", "start over", "stop", "what can i do", "what can you do", "yes",
    }
)  # fmt: skip
"""What Alexa's own intents are called by. A sample of ours that says the same steals from them."""

VALUE_IDS: Mapping[str, frozenset[str]] = {
    "AnswerWord": frozenset({"yes", "no", "unsure", "somewhat"}),
    "BodyPart": frozenset(BodyPart),
    "Course": frozenset(Course),
    "EpisodeLength": frozenset(EpisodeLength),
    "Finding": frozenset(ANSWER_FACTS),
    "Frequency": frozenset(Frequency),
    "Movement": frozenset(Movement),
    "Pain": frozenset(Pain),
    "Relation": frozenset(Relation) | {"me"},
    "Side": frozenset(Side),
}
"""The ids that a type must have, all of them and no others: the vocabulary of `skill.findings`."""

SAME_TO_THE_SKILL = frozenset({("AlsIntent", "worried_about_als")})
"""An intent and a value that may be said alike: with either, the skill does the same."""

Origins = Mapping[tuple[str, str], str]
"""The file of a phrase, by (type, intent or intent.slot; phrase)."""

_NAME = re.compile(r"[A-Za-z]+(_[A-Za-z]+)*")
_INTENT_NAME = re.compile(r"[A-Za-z]+(_[A-Za-z]+)*|AMAZON\.[A-Za-z]+")
_SLOT = re.compile(r"{[A-Za-z_]+}")
_SPOKEN = re.compile(r"[^\W\d_]+(?:['’_-][^\W\d_]+)*['’]?")
_LETTER = re.compile(r"[^\W\d_]\.")
_LAUNCH_WORDS = frozenset(
    "launch ask tell load begin enable open start run play resume use".split()
)
_CONNECTING_WORDS = frozenset("to from in using with about for that by if and whether".split())
_SMALL_WORDS = frozenset(
    "a an the of on at up into as off over under per via to from in with about for by".split()
)
_NEGATIONS = frozenset("no not without never neither nor denies lacks free nothing".split())
_FRESH_STARTS = frozenset("but wait sorry actually just only yes".split())
"""After one of these a negation no longer holds: "no wait it is swollen"."""
_WAKE_WORDS = frozenset({"alexa", "amazon", "echo", "computer", "ziggy", "skill", "skills", "app"})


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong."""

    owner: str
    """The intent, intent.slot, type or part of the model that it is wrong with."""
    message: str
    """What is wrong, and what would be right."""
    phrase: str = ""
    """The phrase at fault, if it is one."""

    def text(self, origins: Origins) -> str:
        """The problem in a line, with the file that holds the phrase where that is known."""
        file = origins.get((self.owner, self.phrase))
        place = f"{file}: {self.owner}" if file else self.owner
        return (
            f"{place}: {self.phrase!r} {self.message}"
            if self.phrase
            else (f"{place}: {self.message}")
        )


def problems(model: dict[str, Any], origins: Origins | None = None) -> list[str]:
    """Everything that is wrong with `model`, a line each; none when it is good."""
    checked = Checked(model)
    return [problem.text(origins or {}) for rule in RULES for problem in rule(checked)]


@dataclass(frozen=True)
class Checked:
    """A model, and the ways of looking at it that rules share."""

    model: dict[str, Any]

    @property
    def language(self) -> dict[str, Any]:
        return self.model["interactionModel"]["languageModel"]  # type: ignore[no-any-return]

    @property
    def intents(self) -> list[dict[str, Any]]:
        return self.language["intents"]  # type: ignore[no-any-return]

    @property
    def types(self) -> list[dict[str, Any]]:
        return self.language.get("types", [])  # type: ignore[no-any-return]

    @property
    def dialog(self) -> dict[str, Any]:
        return self.model["interactionModel"].get("dialog", {})  # type: ignore[no-any-return]

    @property
    def prompts(self) -> list[dict[str, Any]]:
        return self.model["interactionModel"].get("prompts", [])  # type: ignore[no-any-return]

    @cached_property
    def samples(self) -> list[tuple[str, str]]:
        """Every sample of an intent, with the intent's name."""
        return [(i["name"], sample) for i in self.intents for sample in i.get("samples", [])]

    @cached_property
    def slots(self) -> list[tuple[str, dict[str, Any]]]:
        """Every slot, with its intent's name."""
        return [(i["name"], slot) for i in self.intents for slot in i.get("slots", [])]

    @cached_property
    def slot_samples(self) -> list[tuple[str, str, str]]:
        """Every sample of a slot, with its intent's and its own name."""
        return [
            (name, slot["name"], sample)
            for name, slot in self.slots
            for sample in slot.get("samples", [])
        ]

    @cached_property
    def slot_types(self) -> dict[tuple[str, str], str]:
        """The type of a slot, by the names of its intent and its own."""
        return {(name, slot["name"]): slot["type"] for name, slot in self.slots}

    @cached_property
    def phrases(self) -> list[tuple[str, str, str]]:
        """Every name and synonym, with the type and the id that it belongs to."""
        return [
            (kind["name"], value.get("id", ""), phrase)
            for kind in self.types
            for value in kind["values"]
            for phrase in [value["name"]["value"], *value["name"].get("synonyms", [])]
        ]

    @cached_property
    def values_of(self) -> dict[str, dict[str, str]]:
        """What can be said for a type, and the id of the value that it means."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for kind, value, phrase in self.phrases:
            found[kind][_said(phrase)] = value
        return found

    def shape(self, intent: str, sample: str) -> str:
        """A sample with its slots' types for their names: two of one shape sound the same."""
        return _said(
            re.sub(
                r"{([^{}]*)}",
                lambda m: f"{{{self.slot_types.get((intent, m[1]), m[1])}}}",
                sample,
            )
        )


def _said(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _is_built_in(name: str) -> bool:
    return name.startswith("AMAZON.")


# ------------------------------------------------------------------------------------- names


def invocation_name(model: Checked) -> Iterator[Problem]:
    """Two lower-case words or more, and none that Alexa keeps for herself."""
    name = model.language.get("invocationName", "")
    words = name.split()
    where = "invocationName"
    if len(words) < 2:
        yield Problem(where, "is not two words or more", name)
    if name != name.lower() or not re.fullmatch(r"[^\W\d_]+(?:['.]? ?[^\W\d_]+)*\.?", name):
        yield Problem(where, "is not lower-case letters, spaces, apostrophes and periods", name)
    for words_kept, reason in (
        (_LAUNCH_WORDS, "a launch word"),
        (_CONNECTING_WORDS, "a connecting word"),
        (_WAKE_WORDS, "a wake word, or 'skill' or 'app'"),
    ):
        for word in sorted(words_kept.intersection(words)):
            yield Problem(where, f"has {reason}: {word!r}", name)
    if len(words) == 2:
        for word in sorted(_SMALL_WORDS.intersection(words) - _CONNECTING_WORDS):
            yield Problem(where, f"is two words, of which {word!r} is too small", name)


def names(model: Checked) -> Iterator[Problem]:
    """Names of intents, slots and types are letters and underscores, each used once."""
    for intent in model.intents:
        if not _INTENT_NAME.fullmatch(intent["name"]):
            yield Problem(intent["name"], "is a name of other than letters and underscores")
    for intent_name, slot in model.slots:
        if not _NAME.fullmatch(slot["name"]):
            yield Problem(
                f"{intent_name}.{slot['name']}", "is a name of other than letters and underscores"
            )
    for kind in model.types:
        if not _NAME.fullmatch(kind["name"]):
            yield Problem(kind["name"], "is a name of other than letters and underscores")
    for what, found in (
        ("intent", [intent["name"] for intent in model.intents]),
        ("slot", [f"{name}.{slot['name']}" for name, slot in model.slots]),
        ("type", [kind["name"] for kind in model.types]),
    ):
        for name, count in Counter(found).items():
            if count > 1:
                yield Problem(name, f"is the name of {count} {what}s")


def one_type_per_slot_name(model: Checked) -> Iterator[Problem]:
    """A slot of one name has one type, whichever intent it is in."""
    types: dict[str, tuple[str, str]] = {}
    for intent, slot in model.slots:
        first, kind = types.setdefault(slot["name"], (intent, slot["type"]))
        if kind != slot["type"]:
            yield Problem(
                f"{intent}.{slot['name']}",
                f"is of type {slot['type']}, but of type {kind} in {first}",
            )


def slot_types_exist(model: Checked) -> Iterator[Problem]:
    """A slot's type is one of Alexa's or one of the model's; none of the model's is idle."""
    known = {kind["name"] for kind in model.types}
    for intent, slot in model.slots:
        if not _is_built_in(slot["type"]) and slot["type"] not in known:
            yield Problem(f"{intent}.{slot['name']}", f"is of type {slot['type']!r}: no such type")
    for name in sorted(known - {slot["type"] for _, slot in model.slots}):
        yield Problem(name, "is a type that no slot has")


# ----------------------------------------------------------------------------------- samples


def sample_characters(model: Checked) -> Iterator[Problem]:
    """Letters, spaces, hyphens, apostrophes, periods of abbreviations; slots between spaces."""
    everywhere = [(name, sample) for name, sample in model.samples] + [
        (f"{name}.{slot}", sample) for name, slot, sample in model.slot_samples
    ]
    for owner, sample in everywhere:
        for word in sample.split():
            bare = re.sub(r"^{[A-Za-z_]+}('s|’s)?$", "", word)
            if bare and not _speakable(bare):
                yield Problem(
                    owner,
                    f"has {word!r}: a sample is letters, spaces, hyphens, apostrophes, periods of "
                    "abbreviations (a. l. s.), and slots that stand alone; spell numbers out",
                    sample,
                )
        if not sample.split() or sample != " ".join(sample.split()) or sample != sample.lower():
            yield Problem(owner, "is empty, not in small letters, or has stray spaces", sample)
        if len(sample) > LONGEST_SAMPLE:
            yield Problem(owner, f"is longer than {LONGEST_SAMPLE} characters", sample)


def _speakable(word: str) -> bool:
    return bool(
        _SPOKEN.fullmatch(word) or re.fullmatch(rf"(?:{_LETTER.pattern})+(?:['’]?s)?", word)
    )


def samples_name_their_slots(model: Checked) -> Iterator[Problem]:
    """A sample names slots of its intent, each once; a slot's sample names that slot."""
    everywhere = [(name, name, "", sample) for name, sample in model.samples] + [
        (f"{name}.{slot}", name, slot, sample) for name, slot, sample in model.slot_samples
    ]
    for owner, intent, slot, sample in everywhere:
        used = slots_in(sample)
        for name, count in Counter(used).items():
            if (intent, name) not in model.slot_types:
                yield Problem(owner, f"names {{{name}}}, which is no slot of {intent}", sample)
            if count > 1:
                yield Problem(owner, f"names {{{name}}} {count} times", sample)
        if slot and slot not in used:
            yield Problem(owner, f"does not name {{{slot}}}", sample)


def samples_say_one_thing(model: Checked) -> Iterator[Problem]:
    """What one sample says, no other says: across intents, or for other slots of an intent.

    Samples that differ only in the names of slots of one type sound the same.
    """
    first: dict[str, tuple[str, str]] = {}
    for intent, sample in model.samples:
        shape = model.shape(intent, sample)
        other, said = first.setdefault(shape, (intent, sample))
        if other != intent:
            yield Problem(intent, f"says the same as {said!r} of {other}", sample)
        elif said != sample:
            yield Problem(intent, f"says the same as {said!r} for another slot", sample)
    for name, count in Counter(model.samples).items():
        if count > 1:
            yield Problem(name[0], f"is there {count} times", name[1])


def carriers_tell_absence(model: Checked) -> Iterator[Problem]:
    """A negation stands before every absent finding, and before no other one.

    "no chest pain" must not be heard as chest pain, nor "i have chest pain" as its absence.
    """
    for intent, sample in model.samples:
        before: list[str] = []
        for word in sample.split():
            name = next(iter(slots_in(word)), "")
            if model.slot_types.get((intent, name)) == "Finding":
                negated = any(w in _NEGATIONS or w.endswith("n't") for w in before)
                if negated != (name == "absent_finding") and name != "unsure_finding":
                    there = "a" if negated else "no"
                    yield Problem(intent, f"has {there} negation before {{{name}}}", sample)
            before = [] if name or word in _FRESH_STARTS else [*before, word]


def no_value_steals_a_sample(model: Checked) -> Iterator[Problem]:
    """No sample without slots is also said by another intent's sample with a value in its slot."""
    plain: dict[str, tuple[str, str]] = {}
    for intent, sample in model.samples:
        if not slots_in(sample):
            plain[_said(sample)] = (intent, sample)
    opened_by: dict[str, list[str]] = defaultdict(list)
    ended_by: dict[str, list[str]] = defaultdict(list)
    for said in filter(None, plain):
        opened_by[said.split()[0]].append(said)
        ended_by[said.split()[-1]].append(said)
    for intent, template in sorted(set(model.samples)):
        if len(slots_in(template)) != 1:
            continue
        kind = model.slot_types.get((intent, slots_in(template)[0]), "")
        before, after = (_said(part) for part in _SLOT.split(template, maxsplit=1))
        opening = f"{before} " if before else ""
        ending = after if after[:1] in ("", "'") else f" {after}"
        values = model.values_of.get(kind, {})
        if opening:
            alike = opened_by[opening.split()[0]]
        else:
            alike = ended_by[ending.split()[-1]] if ending[:1] == " " else list(plain)
        for said in alike:
            phrase = said[len(opening) : len(said) - len(ending)]
            if f"{opening}{phrase}{ending}" != said or phrase not in values:
                continue
            owner, sample = plain[said]
            if owner != intent and (owner, values[phrase]) not in SAME_TO_THE_SKILL:
                yield Problem(
                    owner, f"is also {template!r} of {intent}, with {phrase!r} in the slot", sample
                )


def built_ins(model: Checked) -> Iterator[Problem]:
    """The required built-in intents are there, none has samples, and none of ours says theirs."""
    present = {intent["name"] for intent in model.intents}
    for name in REQUIRED:
        if name not in present:
            yield Problem(name, "is required and missing")
    for name, sample in model.samples:
        if _is_built_in(name):
            yield Problem(name, "is a sample of Alexa's own intent, which takes none", sample)
        elif _said(sample) in BUILT_IN_WORDS:
            yield Problem(name, "is what an intent of Alexa's own is called by", sample)
    for intent in model.intents:
        if not _is_built_in(intent["name"]) and not intent.get("samples"):
            yield Problem(intent["name"], "has no samples")


# ------------------------------------------------------------------------------------- types


def values(model: Checked) -> Iterator[Problem]:
    """A type has values; a value has a name, an id of its own, and phrases that can be spoken."""
    for kind in model.types:
        if not kind.get("values"):
            yield Problem(kind["name"], "has no values")
        for value, count in Counter(value.get("id") for value in kind["values"]).items():
            if not value:
                yield Problem(kind["name"], f"has {count} values without an id")
            elif count > 1:
                yield Problem(kind["name"], f"has {count} values with the id {value!r}")
    for name, value, phrase in model.phrases:
        if not phrase:
            yield Problem(name, f"has an empty name or synonym in {value!r}")
        if len(phrase) > LONGEST_VALUE:
            yield Problem(name, f"is longer than {LONGEST_VALUE} characters", phrase)
        if not all(_speakable(word) for word in phrase.split()):
            yield Problem(
                name, "has a character that is not spoken; spell numbers and signs out", phrase
            )


def phrases_mean_one_thing(model: Checked) -> Iterator[Problem]:
    """Within a type a phrase belongs to one value, and to it once."""
    first: dict[tuple[str, str], str] = {}
    for kind, value, phrase in model.phrases:
        key = (kind, _said(phrase))
        if key in first:
            other = first[key]
            meaning = "twice" if other == value else f"in {other!r} too"
            yield Problem(kind, f"is in {value!r} and {meaning}", phrase)
        first.setdefault(key, value)


def vocabulary(model: Checked) -> Iterator[Problem]:
    """The ids of a type that a finding is made of are those of `skill.findings`, all of them."""
    for kind in model.types:
        wanted = VALUE_IDS.get(kind["name"])
        if wanted is None:
            continue
        present = {value.get("id", "") for value in kind["values"]}
        for value in sorted(present - wanted):
            yield Problem(kind["name"], f"has '{value}', which is nothing a person can report")
        for value in sorted(wanted - present):
            yield Problem(kind["name"], f"has no '{value}'")


def findings_have_phrases(model: Checked) -> Iterator[Problem]:
    """Every yes-or-no fact can be said in several ways."""
    count = Counter(value for kind, value, _ in model.phrases if kind == "Finding")
    for fact in ANSWER_FACTS:
        if count[fact] < FEWEST_PHRASES:
            yield Problem(
                "Finding", f"{fact!r} has {count[fact]} phrases, fewer than {FEWEST_PHRASES}"
            )


# ------------------------------------------------------------------------------------ dialog


def dialog(model: Checked) -> Iterator[Problem]:
    """The dialog's intents and slots are the language model's, and all that are elicited."""
    if model.dialog.get("delegationStrategy") not in {"ALWAYS", "SKILL_RESPONSE"}:
        yield Problem("dialog", "has a delegationStrategy other than ALWAYS or SKILL_RESPONSE")
    listed = {intent["name"]: intent for intent in model.dialog.get("intents", [])}
    known = {intent["name"] for intent in model.intents}
    for name, intent in listed.items():
        if name not in known:
            yield Problem(f"dialog.{name}", "is no intent of the language model")
            continue
        for slot in intent.get("slots", []):
            kind = model.slot_types.get((name, slot["name"]))
            if kind is None:
                yield Problem(f"dialog.{name}.{slot['name']}", f"is no slot of {name}")
            elif kind != slot["type"]:
                yield Problem(f"dialog.{name}.{slot['name']}", f"is {slot['type']}, not {kind}")
    for name in ELICITED:
        asked = {slot["name"] for slot in listed.get(name, {}).get("slots", [])}
        if name not in listed:
            yield Problem(f"dialog.{name}", "is missing: Alexa would drop every question it asks")
            continue
        for slot in sorted({slot for intent, slot in model.slot_types if intent == name} - asked):
            yield Problem(f"dialog.{name}.{slot}", "is missing: Alexa would not ask for it")
        for slot in listed[name].get("slots", []):
            if slot.get("elicitationRequired") or slot.get("confirmationRequired"):
                yield Problem(f"dialog.{name}.{slot['name']}", "is asked for by Alexa, not by us")


def prompts_exist(model: Checked) -> Iterator[Problem]:
    """A prompt that the dialog names is there, and has words."""
    known = {prompt.get("id"): prompt for prompt in model.prompts}
    for intent in model.dialog.get("intents", []):
        named = [(f"dialog.{intent['name']}", intent.get("prompts") or {})]
        for slot in intent.get("slots", []):
            where = f"dialog.{intent['name']}.{slot['name']}"
            named.append((where, slot.get("prompts") or {}))
            named += [(where, {"prompt": v.get("prompt")}) for v in slot.get("validations") or []]
            if slot.get("elicitationRequired") and not (slot.get("prompts") or {}).get(
                "elicitation"
            ):
                yield Problem(where, "is required but has no prompt to ask for it")
        for where, prompts in named:
            for prompt in prompts.values():
                if prompt not in known:
                    yield Problem(where, f"names the prompt {prompt!r}, which does not exist")
    for name, prompt in known.items():
        if not prompt.get("variations"):
            yield Problem(f"prompts.{name}", "has no words")


# -------------------------------------------------------------------------------------- size


def size(model: Checked) -> Iterator[Problem]:
    """Within the platform's limits."""
    count = len(model.intents)
    if count > MOST_INTENTS:
        yield Problem("intents", f"are {count}, more than {MOST_INTENTS}")
    if count + len(model.types) > MOST_INTENTS_AND_TYPES:
        yield Problem(
            "intents and types",
            f"are {count + len(model.types)}, more than {MOST_INTENTS_AND_TYPES}",
        )
    length = len(json.dumps(model.model, ensure_ascii=False, indent=INDENT).encode())
    if length > MOST_BYTES:
        yield Problem("model", f"is {length:,} bytes, more than {MOST_BYTES:,}")


def fallback(model: Checked) -> Iterator[Problem]:
    """How much the fallback intent takes is one of three words."""
    settings = model.language.get("modelConfiguration", {}).get("fallbackIntentSensitivity", {})
    if settings.get("level") not in {"LOW", "MEDIUM", "HIGH"}:
        yield Problem("fallbackIntentSensitivity", "is not LOW, MEDIUM or HIGH")


RULES: tuple[Callable[[Checked], Iterator[Problem]], ...] = (
    invocation_name,
    names,
    one_type_per_slot_name,
    slot_types_exist,
    sample_characters,
    samples_name_their_slots,
    samples_say_one_thing,
    carriers_tell_absence,
    no_value_steals_a_sample,
    built_ins,
    values,
    phrases_mean_one_thing,
    vocabulary,
    findings_have_phrases,
    dialog,
    prompts_exist,
    size,
    fallback,
)
