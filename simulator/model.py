"""A typed reading of an Alexa interaction model."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

FALLBACK = "AMAZON.FallbackIntent"


class ModelError(ValueError):
    """An interaction model that cannot be read."""


class _Part(BaseModel):
    # Alexa's models carry keys that hearing does not need: they are let through.
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Enabled(_Part):
    """The shape of `multipleValues`."""

    enabled: bool = False


class Slot(_Part):
    """A slot of an intent."""

    name: str
    type: str
    samples: tuple[str, ...] = ()
    multiple: Enabled = Field(default=Enabled(), alias="multipleValues")


class Intent(_Part):
    """An intent with its samples."""

    name: str
    slots: tuple[Slot, ...] = ()
    samples: tuple[str, ...] = ()

    def slot(self, name: str) -> Slot | None:
        """The slot of that name, if the intent has it."""
        return next((slot for slot in self.slots if slot.name == name), None)


class ValueName(_Part):
    """The canonical name of a value and the other ways to say it."""

    value: str
    synonyms: tuple[str, ...] = ()


class TypeValue(_Part):
    """One value of a custom slot type."""

    id: str | None = None
    name: ValueName

    @field_validator("id")
    @classmethod
    def _blank_is_none(cls, value: str | None) -> str | None:
        return value or None


class SlotType(_Part):
    """A custom slot type."""

    name: str
    values: tuple[TypeValue, ...] = ()


class LanguageModel(_Part):
    """What people can say."""

    invocation_name: str = Field(alias="invocationName")
    intents: tuple[Intent, ...]
    types: tuple[SlotType, ...] = ()


class DialogSlot(_Part):
    """What the dialog section says of a slot."""

    name: str
    type: str = ""
    elicitation_required: bool = Field(default=False, alias="elicitationRequired")
    confirmation_required: bool = Field(default=False, alias="confirmationRequired")
    prompts: dict[str, str] = {}


class DialogIntent(_Part):
    """What the dialog section says of an intent."""

    name: str
    confirmation_required: bool = Field(default=False, alias="confirmationRequired")
    slots: tuple[DialogSlot, ...] = ()


class Dialog(_Part):
    """The intents that may be driven by dialog directives."""

    intents: tuple[DialogIntent, ...] = ()


class PromptVariation(_Part):
    """One wording of a prompt."""

    type: str = "PlainText"
    value: str


class Prompt(_Part):
    """A prompt that the device speaks when the skill delegates."""

    id: str
    variations: tuple[PromptVariation, ...] = Field(min_length=1)


class _Root(_Part):
    language_model: LanguageModel = Field(alias="languageModel")
    dialog: Dialog = Dialog()
    prompts: tuple[Prompt, ...] = ()


class InteractionModel:
    """An interaction model, looked up by name. Two models are equal only when they are the same."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        """Read the JSON document, with or without its `interactionModel` root."""
        try:
            root = _Root.model_validate(document.get("interactionModel", document))
        except ValidationError as error:
            raise ModelError(f"This is not an interaction model: {error}") from error
        self.invocation_name = root.language_model.invocation_name
        self.intents = {intent.name: intent for intent in root.language_model.intents}
        self.types = {kind.name: kind for kind in root.language_model.types}
        self.dialog = {intent.name: intent for intent in root.dialog.intents}
        self.prompts = {prompt.id: prompt for prompt in root.prompts}
        if not self.intents:
            raise ModelError("This interaction model has no intents.")

    @classmethod
    def load(cls, path: Path | str) -> "InteractionModel":
        """Read a model from a file."""
        try:
            document = json.loads(Path(path).read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise ModelError(f"There is no interaction model at {path}.") from error
        except ValueError as error:
            raise ModelError(f"{path} is not JSON: {error}") from error
        if not isinstance(document, dict):
            raise ModelError(f"{path} does not hold a JSON object.")
        return cls(document)

    def intent(self, name: str) -> Intent:
        """The intent of that name; one without slots when the model does not list it."""
        return self.intents.get(name) or Intent(name=name)
