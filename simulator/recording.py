"""Writing a conversation file while a conversation goes on."""

from pathlib import Path

from simulator import facts
from simulator.conversation import SILENCE, answer_lines
from simulator.turn import Turn


class Recorder:
    """Keeps the turns of one conversation, to be written as a conversation file."""

    def __init__(self, locale: str, title: str = "A recorded conversation.") -> None:
        self._head = [f"# {title}", f"locale: {locale}"]
        self._turns: list[str] = []

    def add(self, said: str, turn: Turn) -> None:
        """Note what the person said (nothing, for silence) and what came of it."""
        self._turns += ["", f"> {' '.join(said.split()) or SILENCE}"]
        heard = heard_line(turn)
        if heard is not None:
            self._turns.append(f"heard: {heard}")
        self._turns += answer_lines(turn.speech)
        asked = facts.asks(turn)
        if asked is not None and asked.get("question"):
            self._turns.append(f"asks: {asked['question']}")
        assessed = facts.assessment(turn)
        if assessed is not None:
            for key in ("care", "kind"):
                if assessed.get(key):
                    self._turns.append(f"{key}: {assessed[key]}")
        if turn.ended:
            self._turns.append("ended: yes")

    def text(self) -> str:
        """The conversation file."""
        return "\n".join([*self._head, *self._turns]) + "\n"

    def write(self, path: Path) -> None:
        """Write the conversation file."""
        path.write_text(self.text(), encoding="utf-8")


def heard_line(turn: Turn) -> str | None:
    """The intent and its slots as a `heard:` line has them."""
    if turn.heard is None:
        return None
    slots = [
        f"{name}={'|'.join(values) if isinstance(values, list) else values}"
        for name, values in turn.heard.meanings().items()
    ]
    # A value with a blank in it was not recognised: it is what was said, word for word.
    return " ".join([turn.heard.intent, *(slot for slot in slots if " " not in slot)])
