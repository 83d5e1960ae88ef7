"""The machine's own speech synthesiser, when it has one."""

import shutil
import subprocess

_SYNTHESISERS = (("espeak-ng", "--"), ("say", "--"), ("spd-say", "--wait", "--"))


class Voice:
    """Speaks aloud; silent where the machine has no synthesiser."""

    def __init__(self) -> None:
        self._command: list[str] | None = None
        for program, *options in _SYNTHESISERS:
            path = shutil.which(program)
            if path is not None:
                self._command = [path, *options]
                break

    @property
    def available(self) -> bool:
        """True when there is something to speak with."""
        return self._command is not None

    def speak(self, text: str) -> None:
        """Say the words, and come back when they are said."""
        if self._command is not None and text:
            subprocess.run([*self._command, text], check=False, capture_output=True)  # noqa: S603
