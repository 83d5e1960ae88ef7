"""What ask-cli is told: the one place that says for which runtime and architecture to build."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "ask-resources.json"
RUNTIMES = ("python3.11", "python3.12", "python3.13")
MACHINES = {"x86_64": "x86_64", "arm64": "aarch64"}
"""Lambda's name of an architecture to the name in a wheel."""


class PackageError(Exception):
    """Something that whoever makes the package can put right."""


@dataclass(frozen=True, slots=True)
class Target:
    """What the bundle runs on."""

    runtime: str
    architecture: str

    def __post_init__(self) -> None:
        if self.runtime not in RUNTIMES:
            raise PackageError(f"The runtime is one of {', '.join(RUNTIMES)}.")
        if self.architecture not in MACHINES:
            raise PackageError(f"The architecture is one of {', '.join(MACHINES)}.")

    @property
    def version(self) -> str:
        """Python's own version, such as 3.13."""
        return self.runtime.removeprefix("python")

    @property
    def platforms(self) -> tuple[str, ...]:
        """Wheels that run there: Amazon Linux 2 has glibc 2.26, Amazon Linux 2023 has 2.34."""
        machine = MACHINES[self.architecture]
        return (f"manylinux_2_17_{machine}", f"manylinux2014_{machine}")


def _user_config(document: dict[str, Any]) -> dict[str, Any]:
    config: dict[str, Any] = document["profiles"]["default"]["skillInfrastructure"]["userConfig"]
    return config


def read_target(file: Path = FILE) -> Target:
    """What `ask deploy` would run the bundle on."""
    config = _user_config(json.loads(file.read_text(encoding="utf-8")))
    return Target(config["runtime"], config["cfn"]["parameters"]["Architecture"])


def write_target(target: Target, file: Path = FILE) -> None:
    """Make `ask deploy` run the bundle on something else."""
    document = json.loads(file.read_text(encoding="utf-8"))
    config = _user_config(document)
    config["runtime"] = target.runtime
    config["cfn"]["parameters"]["Architecture"] = target.architecture
    file.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
