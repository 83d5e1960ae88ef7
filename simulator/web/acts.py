"""What a person at the page can do: open, say, keep silent, leave, send a request by hand."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from simulator import InvalidResponse, Speaker, Turn, UnsupportedDirective
from simulator.moment import Moment, moment_of, resume
from simulator.web.bench import Bench
from simulator.web.turns import Step, witnessed

LONGEST_TEXT = 8000


class Act(BaseModel):
    """One thing done at the page, with the device it is done to and where that stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["open", "say", "silence", "end", "request"]
    text: str = Field(default="", max_length=LONGEST_TEXT)
    """What is said."""
    request: dict[str, Any] | None = None
    """The request to send as it stands."""
    launch: bool = True
    """What words to a closed skill do: open it first, or be a request in the same breath."""
    locale: str = Field(max_length=20)
    screen: bool = False
    yes_no: Literal["slot", "intent"] = "slot"
    moment: Moment | None = None
    """Where the speaker stands; None for one that is new."""


class _Witness:
    """Passes requests on to the skill and remembers the last, for when the answer is refused."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.request: dict[str, Any] | None = None
        self.response: dict[str, Any] | None = None

    def __call__(self, event: dict[str, Any], context: Any) -> dict[str, Any]:
        self.request, self.response = event, None
        self.response = self._bench.skill(event, context)
        return self.response


def perform(bench: Bench, act: Act) -> list[Step]:
    """Do it: usually one step, two when words open the skill first."""
    witness = _Witness(bench)
    speaker = Speaker(
        witness, bench.model(act.locale), act.locale, yes_no=act.yes_no, screen=act.screen
    )
    if act.moment is not None:
        resume(speaker, act.moment)
    steps: list[Step] = []
    for kind, said in _parts(speaker, act):
        if steps and not speaker.session_open:
            break
        refused = None
        try:
            turn = _done(speaker, kind, said, act)
        except (InvalidResponse, UnsupportedDirective) as error:
            turn, refused = witnessed(witness.request, witness.response), str(error)
        explained = bench.explain(turn.session_attributes) if bench.explain else None
        steps.append(Step(kind, said, turn, moment_of(speaker), refused, explained))
    return steps


def _parts(speaker: Speaker, act: Act) -> list[tuple[str, str]]:
    name = speaker.model.invocation_name
    opening = ("open", f"open {name}")
    text = act.text.strip()
    if act.kind == "open" or (act.kind == "say" and not text):
        return [opening]
    if act.kind != "say":
        return [(act.kind, "")]
    by_name = name.lower() in text.lower()
    if act.launch and not speaker.session_open and not by_name:
        return [opening, ("say", text)]
    return [("say", text)]


def _done(speaker: Speaker, kind: str, said: str, act: Act) -> Turn:
    if kind == "open":
        return speaker.open()
    if kind == "silence":
        return speaker.silence()
    if kind == "end":
        return speaker.end()
    if kind == "request":
        if act.request is None:
            raise ValueError('There is no "request" to send.')
        return speaker.request(act.request)
    return speaker.say(said) if speaker.session_open else speaker.ask(said)
