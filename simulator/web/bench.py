"""The skill on the bench: its entry point, its models and where its conversations lie."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from simulator import InteractionModel, Skill, Speaker

Explain = Callable[[Mapping[str, Any]], Any]
"""From session attributes to the reasoning behind them as JSON, or None."""


@dataclass(frozen=True, slots=True)
class Bench:
    """One skill, ready to be talked to."""

    skill: Skill
    models: Mapping[str, InteractionModel]
    """The interaction model of every locale on offer, the first one first."""
    name: str = ""
    """How the skill is written on the command line."""
    conversations: tuple[Path, ...] = ()
    """Folders and files of recorded conversations."""
    explain: Explain | None = None
    lock: Lock = field(default_factory=Lock)
    """Lambda gives a skill one request at a time, and so does this bench."""

    @property
    def locale(self) -> str:
        """The locale to begin with."""
        return next(iter(self.models))

    def model(self, locale: str) -> InteractionModel:
        """The model for a locale."""
        try:
            return self.models[locale]
        except KeyError:
            raise ValueError(f"There is no interaction model for {locale[:20]}.") from None

    def speaker(self, locale: str) -> Speaker:
        """A fresh speaker, as conversation files want it."""
        return Speaker(self.skill, self.model(locale), locale)
