"""The smart speaker: session, dialog and microphone, as an Alexa device keeps them."""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from simulator import envelope
from simulator.delegation import UnsupportedDirective, next_question
from simulator.envelope import Device, Json
from simulator.heard import Heard
from simulator.invocation import invocation, one_shot, without_wake_word
from simulator.model import InteractionModel
from simulator.response import InvalidResponse, check, spoken
from simulator.ssml import Spoken
from simulator.turn import Turn
from simulator.understanding import YesNo, hear

Skill = Callable[[dict[str, Any], Any], dict[str, Any]]

APPLICATION_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
TROUBLE = "There was a problem with the requested skill's response."
_UNPLAYED = ("Dialog.ConfirmSlot", "Dialog.ConfirmIntent")


class NoSession(RuntimeError):  # noqa: N818 - it names what is missing
    """Something was said to a skill that is not open."""


@dataclass(frozen=True, slots=True)
class _Elicitation:
    """A slot that the skill asked for, and what its intent holds so far."""

    intent: str
    slot: str
    slots: Json


@dataclass(slots=True)
class _Session:
    id: str = field(default_factory=envelope.new_session_id)
    new: bool = True
    attributes: Json = field(default_factory=dict)
    elicitation: _Elicitation | None = None
    reprompt: Spoken | None = None
    silent: bool = False


def _now() -> datetime:
    return datetime.now(UTC)


class Speaker:
    """A smart speaker with one skill, spoken to in typed words.

    It knows the skill only through its entry point, and the language only through the
    interaction model.
    """

    def __init__(
        self,
        skill: Skill,
        model: InteractionModel,
        locale: str = "en-US",
        *,
        yes_no: YesNo = "slot",
        screen: bool = False,
        application_id: str = APPLICATION_ID,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        """`yes_no` says how a bare yes or no reaches a slot that is asked for: see `hear`."""
        self.model = model
        self.locale = locale
        self.yes_no = yes_no
        self.screen = screen
        self._skill = skill
        self._clock = clock
        self._device = Device(application_id, locale, screen)
        self._session: _Session | None = None

    @property
    def session_open(self) -> bool:
        """True while the skill listens."""
        return self._session is not None

    @property
    def eliciting(self) -> tuple[str, str] | None:
        """The (intent, slot) that a dialog directive asks for."""
        asked = self._session.elicitation if self._session is not None else None
        return (asked.intent, asked.slot) if asked is not None else None

    def open(self) -> Turn:
        """Say "open <invocation name>": a new session with a LaunchRequest."""
        self._session = _Session()
        return self._send(self._request("LaunchRequest"), None)

    def ask(self, text: str) -> Turn:
        """Start a new session with a request in the same breath: "ask <name> about ...".

        A text without the skill's name is heard as the request itself.
        """
        wanted = one_shot(text, self.model.invocation_name)
        if not wanted.rest:
            return self.open()
        self._session = _Session()
        return self._hear(wanted.rest)

    def say(self, text: str) -> Turn:
        """Say something to the open skill. Calling the skill by name starts a new session."""
        if invocation(text, self.model.invocation_name) is not None:
            return self.ask(text)
        self._open_session()
        return self._hear(without_wake_word(text))

    def silence(self) -> Turn:
        """Say nothing: first the reprompt is spoken, then the session ends."""
        session = self._open_session()
        if session.reprompt is not None and not session.silent:
            session.silent = True
            return Turn(
                spoken=session.reprompt,
                reprompt=session.reprompt.text,
                session_attributes=copy.deepcopy(session.attributes),
            )
        return self._end("EXCEEDED_MAX_REPROMPTS")

    def end(self) -> Turn:
        """Leave the skill, as a person does who walks away to another one."""
        self._open_session()
        return self._end("USER_INITIATED")

    def request(self, raw: Mapping[str, Any]) -> Turn:
        """Send a raw request: a whole envelope as it stands, or a bare `request` object.

        A bare one is wrapped in the current session, or in a new one.
        """
        if isinstance(raw.get("request"), dict):
            self._session = self._session or _Session()
            return self._send(dict(raw["request"]), None, copy.deepcopy(dict(raw)))
        if not isinstance(raw.get("type"), str):
            raise ValueError('A raw request needs a "type".')
        self._session = self._session or _Session()
        return self._send(self._request(raw["type"]) | copy.deepcopy(dict(raw)), None)

    def _open_session(self) -> _Session:
        if self._session is None:
            raise NoSession("The skill is not open: open() it or ask() it first.")
        return self._session

    def _request(self, kind: str, **parts: Any) -> Json:
        return envelope.request(kind, self.locale, self._clock(), **parts)

    def _hear(self, text: str) -> Turn:
        session = self._open_session()
        asked = session.elicitation
        heard = hear(text, self.model, self.eliciting, self.yes_no)
        intent = envelope.intent(heard.intent, heard.slots, self.model, self._device.application_id)
        parts: Json = {"intent": intent}
        continued = asked is not None and asked.intent == heard.intent
        if asked is not None and continued:
            for name, slot in asked.slots.items():
                if name in intent.get("slots", {}) and name not in heard.slots:
                    intent["slots"][name] = copy.deepcopy(slot)
        if heard.intent in self.model.dialog:
            parts["dialogState"] = "IN_PROGRESS" if continued else "STARTED"
        return self._send(self._request("IntentRequest", **parts), heard)

    def _end(self, reason: str) -> Turn:
        return self._send(self._request("SessionEndedRequest", reason=reason), None)

    def _send(self, request: Json, heard: Heard | None, whole: Json | None = None) -> Turn:
        session = self._open_session()
        event = whole or {
            "version": "1.0",
            "session": envelope.session(
                self._device, session.id, session.new, copy.deepcopy(session.attributes)
            ),
            "context": self._device.context(),
            "request": request,
        }
        ending = request.get("type") == "SessionEndedRequest"
        session.new, session.elicitation, session.silent = False, None, False
        try:
            response = copy.deepcopy(self._skill(copy.deepcopy(event), None))
        except Exception as error:
            self._session = None
            return Turn(
                heard,
                event,
                spoken=Spoken("" if ending else TROUBLE, ()),
                ended=True,
                error=f"The skill raised {type(error).__name__}.",
            )
        try:
            inner = check(response, self.screen)
            if ending:
                self._session = None
                return Turn(heard, event, response, ended=True)
            return self._answered(session, request, Turn(heard, event, response), inner)
        except (InvalidResponse, UnsupportedDirective):
            self._session = None
            raise

    def _answered(self, session: _Session, request: Json, turn: Turn, inner: Json) -> Turn:
        """Speak the answer and do what its directives say."""
        response = turn.response or {}
        session.attributes = copy.deepcopy(response.get("sessionAttributes") or {})
        directives = tuple(inner.get("directives") or ())
        for directive in directives:
            kind = directive["type"]
            if kind in _UNPLAYED:
                raise UnsupportedDirective(f"{kind} is not simulated.")
            if kind == "Dialog.Delegate":
                return self._delegate(session, request, turn, inner, directive)
            if kind == "Dialog.ElicitSlot":
                self._elicit(session, request, directive)
        if inner.get("shouldEndSession") is None:
            ended = not any(_keeps_open(directive["type"]) for directive in directives)
        else:
            ended = bool(inner["shouldEndSession"])
        speech = inner.get("outputSpeech") or {}
        again = spoken((inner.get("reprompt") or {}).get("outputSpeech"))
        session.reprompt = again if again.text else None
        if ended:
            self._session = None
        return Turn(
            heard=turn.heard,
            request=turn.request,
            response=turn.response,
            spoken=spoken(inner.get("outputSpeech")),
            ssml=speech.get("ssml") if speech.get("type") == "SSML" else None,
            reprompt=again.text or None,
            card=inner.get("card"),
            directives=directives,
            ended=ended,
            session_attributes=copy.deepcopy(session.attributes),
        )

    def _intent_of(self, request: Json, directive: Json) -> Json:
        """The intent a dialog directive is about: the updated one, or the one asked."""
        intent = directive.get("updatedIntent") or request.get("intent")
        if not isinstance(intent, dict) or not isinstance(intent.get("name"), str):
            raise InvalidResponse(
                f"{directive['type']} without updatedIntent answers a request with no intent."
            )
        return intent

    def _elicit(self, session: _Session, request: Json, directive: Json) -> None:
        intent = self._intent_of(request, directive)
        name, slot = intent["name"], directive.get("slotToElicit")
        if name not in self.model.dialog:
            # Alexa drops it without a word: the prompt is spoken, and the answer is heard afresh.
            return
        if self.model.intent(name).slot(str(slot)) is None:
            raise InvalidResponse(f"Dialog.ElicitSlot asks for a slot that {name} does not have.")
        session.elicitation = _Elicitation(name, str(slot), _filled(intent))

    def _delegate(
        self, session: _Session, request: Json, turn: Turn, inner: Json, directive: Json
    ) -> Turn:
        if inner.get("outputSpeech"):
            raise InvalidResponse("Dialog.Delegate goes without outputSpeech.")
        intent = self._intent_of(request, directive)
        if request.get("dialogState") == "COMPLETED":
            raise InvalidResponse("Dialog.Delegate for a dialog that is COMPLETED.")
        question = next_question(intent, self.model)
        if question is None:
            done = self._request("IntentRequest", intent=intent, dialogState="COMPLETED")
            return self._send(done, turn.heard)
        session.elicitation = _Elicitation(intent["name"], question.slot, _filled(intent))
        session.reprompt = question.prompt
        return Turn(
            heard=turn.heard,
            request=turn.request,
            response=turn.response,
            spoken=question.prompt,
            reprompt=question.prompt.text,
            directives=(directive,),
            session_attributes=copy.deepcopy(session.attributes),
        )


def _keeps_open(kind: str) -> bool:
    """With no word on the session, a dialog or a screen that was drawn keeps it open."""
    return kind.startswith(("Dialog.", "Alexa.Presentation.APL"))


def _filled(intent: Json) -> Json:
    slots = intent.get("slots") or {}
    if not isinstance(slots, dict) or not all(isinstance(slot, dict) for slot in slots.values()):
        raise InvalidResponse("updatedIntent has slots that are not JSON objects.")
    return {
        name: copy.deepcopy(slot)
        for name, slot in slots.items()
        if slot.get("value") or slot.get("slotValue")
    }
