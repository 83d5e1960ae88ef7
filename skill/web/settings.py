"""How the host is set up: from the environment, or from the command line."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SKILL_ID = "MUSCLE_CHECK_SKILL_ID"
AUTHORITIES = "MUSCLE_CHECK_CA_FILE"


class SettingsError(Exception):
    """Something that whoever starts the host can put right."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an application is made from."""

    skill_id: str = ""
    """The only skill that is served."""
    authorities: str = ""
    """A PEM file of trusted roots; without one, Mozilla's list as certifi ships it."""
    verified: bool = True
    """Whether requests must prove that they come from Amazon."""
    largest_body: int = 128 * 1024
    """Bytes. A request carries at most 24 KB of session."""

    def check(self) -> None:
        """Refuse settings that would serve strangers.

        Raises:
            SettingsError: there is no skill id, or no such file.
        """
        if self.verified and not self.skill_id:
            raise SettingsError(
                "Which skill is served? Give --skill-id amzn1.ask.skill.... "
                f"or set {SKILL_ID}; ask-cli and the developer console show it."
            )
        if self.authorities and not Path(self.authorities).is_file():
            raise SettingsError("There is no such file of certificate authorities.")


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that environment variables give."""
    return Settings(
        skill_id=environment.get(SKILL_ID, ""), authorities=environment.get(AUTHORITIES, "")
    )
