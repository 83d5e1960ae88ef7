"""One utterance being answered: what every turn keeps, says and asks."""

from dataclasses import dataclass
from typing import Any

from skill.assessment.assess import Case
from skill.assessment.interview import Ask
from skill.conversation.answering import question_of
from skill.conversation.heard import Act, Heard
from skill.conversation.session import OPENING, SAME_PROBLEM, STILL_THERE, Asks, Session, record
from skill.findings import Answer, Findings
from skill.speech.answer import emergency
from skill.speech.question import row_id, spoken
from skill.speech.readback import describe
from skill.speech.words import Words, sentence

OPENING_QUESTION = Asks(question=OPENING, facts=("movements", "body_parts"))
TIMES_IN_FULL = 3
"""How often a question is put in words of its own; after that only the way to answer it."""
FEW_WORDS = 10
"""A question that short is always put in full."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said, and what the platform does with it.

    `elicits` names the slot that should hear the answer; without it the microphone is simply open.
    `card` is a title and a text for the app, only ever sent when it was asked for.
    """

    session: Session
    speech: str
    reprompt: str | None = None
    ends: bool = False
    elicits: str | None = None
    card: tuple[str, str] | None = None
    slowly: bool = False


class Turn:
    """One utterance being answered; `session` is replaced as it changes."""

    def __init__(self, session: Session, heard: Heard, locale: str) -> None:
        self.session = session
        self.heard = heard
        self.locale = locale
        self.words = Words.about(locale, session.findings)

    def keep(self, **changes: Any) -> None:
        """Change what the session remembers."""
        self.session = self.session.model_copy(update=changes)

    def say(
        self,
        speech: str,
        reprompt: str | None = None,
        *,
        ends: bool = False,
        card: tuple[str, str] | None = None,
    ) -> Reply:
        """The reply with these words."""
        speech = " ".join(speech.split())
        reprompt = None if ends else (reprompt or self.reprompt())
        said = speech
        informs = self.heard.act not in (Act.LAUNCH, Act.DESCRIBE, Act.FALLBACK)
        if informs and not ends and not self.session.greeted:
            speech = f"{self.words.say('dialog.launch.notice')} {speech}"
        greeted = self.session.greeted or informs or self.heard.act is Act.LAUNCH
        self.keep(said=said[:8000], reprompt=reprompt or "", greeted=greeted)
        return Reply(self.session, speech, reprompt, ends, self._elicits(ends), card)

    def _elicits(self, ends: bool) -> str | None:
        asks = self.session.asks
        if asks is None or asks == OPENING_QUESTION or ends:
            return None
        question = question_of(asks)
        if question is None:
            return "answer"
        return "finding" if asks.question != question.id else question.elicits

    def put(self, ask: Ask) -> str:
        """A new question, which waits from now on; its words."""
        self.keep(
            asks=Asks(question=ask.id, facts=ask.facts),
            asked=(*self.session.asked, ask.id),
            affirmed=None,
            misses=0,
            repeats=0,
            offer=None,
        )
        return self.asking()

    def asking(self, *, again: bool = False) -> str:
        """The waiting question in words; empty where none waits."""
        asks = self.session.asks
        if asks is None:
            return ""
        if asks.question == SAME_PROBLEM:
            second = Findings().with_facts(self.session.aside)
            return self.words.say(
                "questions.same_problem.text", second=sentence(describe(self.words, second))
            )
        if asks.question == STILL_THERE:
            told = self.words.join(self.words.fact(fact, Answer.YES) for fact in asks.facts)
            return self.words.say("questions.still_there.text", facts=told)
        return spoken(self.words, self.session.findings, asks.question, asks.facts, again=again)

    def reprompt(self) -> str:
        """How to answer the waiting question."""
        asks = self.session.asks
        if asks is None:
            return self.words.say("dialog.control.anything_else")
        return self.words.say(f"questions.{row_id(asks.question)}.reprompt")

    def asking_again(self) -> str:
        """The waiting question once more; in the end, only how to answer it."""
        self.keep(repeats=min(self.session.repeats + 1, 99))
        question = self.asking(again=True)
        in_full = self.session.repeats < TIMES_IN_FULL or len(question.split()) <= FEW_WORDS
        return question if in_full else self.reprompt()

    def emergency(self, case: Case) -> Reply:
        """The emergency number first, one sentence why, and the end."""
        assessment = case.assessment()
        self.keep(asks=None, assessment=record(assessment), offer=None)
        return self.say(emergency(self.words, case.findings, assessment), ends=True)

    def back_to_the_point(self, speech: str) -> Reply:
        """An answer in passing, then whatever was waiting."""
        waiting = self.session.asks not in (None, OPENING_QUESTION)
        rest = self.asking_again() if waiting else self.words.say("dialog.control.anything_else")
        return self.say(f"{speech} {rest}")
