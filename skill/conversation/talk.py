"""One turn of the conversation: from what was heard to what is said next."""

from collections.abc import Callable
from dataclasses import replace

from skill.conversation.heard import Act, Heard
from skill.conversation.interviewing import Interviewing
from skill.conversation.session import Session
from skill.conversation.turn import OPENING_QUESTION, Reply
from skill.speech.question import row_id
from skill.speech.words import Words


def respond(session: Session, heard: Heard, locale: str) -> Reply:
    """The reply to one utterance. Never raises for anything that can be heard."""
    return _Conversation(session, heard, locale).reply()


class _Conversation(Interviewing):
    """A whole turn: the complaint, the questions of theirs, and what steers the talk."""

    def reply(self) -> Reply:
        if self.heard.act is Act.WHY and self.session.asks:
            return self.why_ask()
        handler = _HANDLERS.get(self.heard.act)
        return handler(self) if handler else self.topic(self.heard.act, self.heard.about)

    def repeat(self) -> Reply:
        """What was said last, once more."""
        if not self.session.said:
            return self.launch()
        reply = self.say(self.session.said, self.session.reprompt or None)
        return replace(reply, slowly=self.heard.act is Act.SLOWER)

    def start_over(self) -> Reply:
        """Everything forgotten, from the beginning."""
        self.session = Session(asks=OPENING_QUESTION, greeted=self.session.greeted)
        self.words = Words(self.locale)
        name = "home" if self.heard.act is Act.HOME else "start_over"
        return self.say(self.words.say(f"dialog.control.{name}"))

    def go_back(self) -> Reply:
        """The last answer undone, and its question put again."""
        if not self.session.undo:
            return self.back_to_the_point(self.words.say("dialog.control.nothing_back"))
        last = self.session.undo[-1]
        facts = {
            name: (() if name in ("movements", "body_parts") else None) if value is None else value
            for name, value in last.before.items()
        }
        asks = last.asks or OPENING_QUESTION
        asked = self.session.asked
        if asks.question in asked:
            asked = asked[: asked.index(asks.question) + 1]
        self.keep(
            findings=self.session.findings.with_facts(facts),
            undo=self.session.undo[:-1],
            asks=asks,
            asked=asked,
            assessment=None,
            affirmed=None,
            misses=0,
        )
        self.words = Words.about(self.locale, self.session.findings)
        return self.say(f"{self.words.say('dialog.control.back')} {self.asking(again=True)}")

    def why_ask(self) -> Reply:
        """Why the waiting question is asked, and the question again."""
        asks = self.session.asks
        if asks is None:
            return self.topic(Act.WHY, ())
        name = row_id(asks.question)
        return self.say(f"{self.words.say(f'questions.{name}.why')} {self.asking(again=True)}")

    def thanks(self) -> Reply:
        """Thanked in passing."""
        if self.session.asks:
            return self.say(f"{self.words.say('dialog.control.welcome')} {self.asking_again()}")
        return self.say(self.words.say("dialog.control.thanks"))


_HANDLERS: dict[Act, Callable[[_Conversation], Reply]] = {
    Act.LAUNCH: _Conversation.launch,
    Act.DESCRIBE: _Conversation.described,
    Act.FALLBACK: _Conversation.missed,
    Act.HELP: _Conversation.help,
    Act.STOP: _Conversation.stop,
    Act.REPEAT: _Conversation.repeat,
    Act.SLOWER: _Conversation.repeat,
    Act.START_OVER: _Conversation.start_over,
    Act.HOME: _Conversation.start_over,
    Act.GO_BACK: _Conversation.go_back,
    Act.SKIP: _Conversation.skip,
    Act.WHY_ASK: _Conversation.why_ask,
    Act.MORE: _Conversation.more,
    Act.THANKS: _Conversation.thanks,
    Act.DANGER: _Conversation.danger,
    Act.WHAT_IF: _Conversation.what_if,
    Act.SOURCE: _Conversation.source,
    Act.SUMMARY: _Conversation.summary,
    Act.MY_ANSWERS: _Conversation.my_answers,
}
