"""The smart speaker in a terminal."""

import json
import shutil
import textwrap
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TextIO

from simulator.delegation import UnsupportedDirective
from simulator.recording import Recorder
from simulator.response import InvalidResponse
from simulator.speaker import Speaker
from simulator.turn import Turn
from simulator.voice import Voice

_BLUE, _FAINT, _RED, _PLAIN = "\033[36m", "\033[2m", "\033[31m", "\033[0m"
_ENDED = "(the session has ended: type to open it again, Ctrl-D to leave)"


class Terminal:
    """Typed words in, spoken words out. An empty line is silence."""

    def __init__(
        self,
        speaker: Speaker,
        out: TextIO,
        *,
        show_json: bool = False,
        voice: Voice | None = None,
        record: Path | None = None,
    ) -> None:
        self._speaker = speaker
        self._out = out
        self._show_json = show_json
        self._voice = voice
        self._record = record
        self._recorder = Recorder(speaker.locale)
        self._colour = out.isatty()

    def run(self, read: Callable[[str], str] = input) -> None:
        """Talk until the person leaves."""
        if self._voice is not None and not self._voice.available:
            self._line("(no speech synthesiser found: install espeak-ng to hear it)", _FAINT)
        name = self._speaker.model.invocation_name
        self._turn(f"open {name}", self._speaker.open)
        while True:
            try:
                said = read("> ").strip()
            except (EOFError, KeyboardInterrupt):
                self._line("")
                return
            if self._speaker.session_open:
                if said:
                    self._turn(said, partial(self._speaker.say, said))
                else:
                    self._turn("", self._speaker.silence)
            else:
                opening = said or f"open {name}"
                self._turn(opening, partial(self._speaker.ask, opening))

    def _turn(self, said: str, act: Callable[[], Turn]) -> None:
        try:
            turn = act()
        except (InvalidResponse, UnsupportedDirective) as error:
            self._line(f"Alexa would refuse the skill's response. {error}", _RED)
            return
        if self._show_json:
            for title, document in (("request", turn.request), ("response", turn.response)):
                if document is not None:
                    shown = json.dumps(document, indent=2, ensure_ascii=False)
                    self._line(f"{title} {shown}", _FAINT)
        if turn.error is not None:
            self._line(f"({turn.error})", _RED)
        if turn.speech:
            self._wrapped(turn.speech)
        if turn.ended:
            self._line(_ENDED, _FAINT)
        if self._record is not None:
            self._recorder.add(said, turn)
            self._recorder.write(self._record)
        if self._voice is not None:
            self._voice.speak(turn.speech)

    def _wrapped(self, speech: str) -> None:
        width = min(88, shutil.get_terminal_size().columns)
        self._line(textwrap.fill(speech, width), _BLUE)

    def _line(self, text: str, colour: str = "") -> None:
        shown = f"{colour}{text}{_PLAIN}" if colour and self._colour else text
        self._out.write(shown + "\n")
        self._out.flush()
