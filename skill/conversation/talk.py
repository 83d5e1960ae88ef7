"""One turn of the conversation: from what was heard to what is said next."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from skill.assessment.assess import Case, study
from skill.assessment.interview import Ask
from skill.conversation.answering import (
    heard_answers,
    is_another_complaint,
    is_danger_question,
    question_of,
    settle,
)
from skill.conversation.heard import Act, Heard
from skill.conversation.session import (
    OPENING,
    SAME_PROBLEM,
    UNDO_STEPS,
    Asks,
    Session,
    Undo,
    record,
)
from skill.findings import Answer, Findings
from skill.knowledge.questions import QUESTION_BY_ID
from skill.knowledge.rows import CareLevel
from skill.speech.answer import emergency, offer_name, result
from skill.speech.question import row_id, spoken
from skill.speech.readback import describe, mentioned, reported
from skill.speech.words import Words, sentence

MISSES_BEFORE_MOVING_ON = 4
MISSES_WITH_NEWS = 2
"""How often a question is put again to someone who answers with other news."""
MOST_ANSWERS_SAID = 8
_LASTING = frozenset({"person", "relation", "age_band", *QUESTION_BY_ID["health"].facts})
"""What stays true of a person whatever the complaint."""
_LENGTHS = ("going_on_for", "frequency", "episode_length")
_OPENING = Asks(question=OPENING, facts=("movements", "body_parts"))
_OFFERS = {
    "spasm": Act.PREVENTION,
    "twitch": Act.PREVENTION,
    "other": Act.WHEN_TO_SEE_DOCTOR,
    "urgent": Act.WHY,
}


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


def respond(session: Session, heard: Heard, locale: str) -> Reply:
    """The reply to one utterance. Never raises for anything that can be heard."""
    return _Turn(session, heard, locale).reply()


class _Turn:
    """One utterance being answered; `session` is replaced as it changes."""

    def __init__(self, session: Session, heard: Heard, locale: str) -> None:
        self.session = session
        self.heard = heard
        self.locale = locale
        self.words = Words.about(locale, session.findings)

    def reply(self) -> Reply:
        if self.heard.act is Act.WHY and self.session.asks:
            return self._why_ask()
        special = _HANDLERS.get(self.heard.act)
        if special is not None:
            return special(self)
        return self._topic(self.heard.act, self.heard.about)

    # Keeping the session

    def _keep(self, **changes: Any) -> None:
        self.session = self.session.model_copy(update=changes)

    def _say(
        self,
        speech: str,
        reprompt: str | None = None,
        *,
        ends: bool = False,
        card: tuple[str, str] | None = None,
    ) -> Reply:
        speech = " ".join(speech.split())
        reprompt = None if ends else (reprompt or self._reprompt())
        said = speech
        informs = self.heard.act not in (Act.LAUNCH, Act.DESCRIBE, Act.FALLBACK)
        if informs and not ends and not self.session.greeted:
            speech = f"{self.words.say('dialog.launch.notice')} {speech}"
        greeted = self.session.greeted or informs or self.heard.act is Act.LAUNCH
        self._keep(said=said[:8000], reprompt=reprompt or "", greeted=greeted)
        return Reply(self.session, speech, reprompt, ends, self._elicits(ends), card)

    def _elicits(self, ends: bool) -> str | None:
        asks = self.session.asks
        question = question_of(asks) if asks and not ends else None
        if asks is None or question is None:
            return None
        return "finding" if asks.question != question.id else question.elicits

    # Asking

    def _asking(self, *, again: bool = False) -> str:
        """The waiting question in words; empty where none waits."""
        asks = self.session.asks
        if asks is None:
            return ""
        if asks.question == SAME_PROBLEM:
            second = Findings().with_facts(self.session.aside)
            return self.words.say(
                "questions.same_problem.text", second=sentence(describe(self.words, second))
            )
        return spoken(self.words, self.session.findings, asks.question, asks.facts, again=again)

    def _reprompt(self) -> str:
        asks = self.session.asks
        if asks is None:
            return self.words.say("dialog.control.anything_else")
        return self.words.say(f"questions.{row_id(asks.question)}.reprompt")

    def _put(self, ask: Ask) -> str:
        self._keep(
            asks=Asks(question=ask.id, facts=ask.facts),
            asked=(*self.session.asked, ask.id),
            affirmed=None,
            misses=0,
            offer=None,
        )
        return self._asking()

    # Describing and answering

    def _launch(self) -> Reply:
        first = not self.session.greeted
        if not first and self.session.asks is not None:
            return self._repeat_question()
        self._keep(asks=_OPENING)
        return self._say(self.words.say(f"dialog.launch.{'text' if first else 'again'}"))

    def _same_problem(self) -> Reply:
        """A second complaint: the dangers in it at once, then whether it is part of the first."""
        together = self.session.findings.with_facts(
            settle(self.session.findings, None, self.heard).facts
        )
        if study(together).care.level is CareLevel.EMERGENCY:
            return self._describe()
        waiting = self.session.asks
        self._keep(
            aside={
                name: tuple(value) if isinstance(value, list) else value
                for name, value in Findings().with_facts(self.heard.facts).known().items()
            },
            asks=Asks(question=SAME_PROBLEM, facts=waiting.facts if waiting else ()),
        )
        return self._say(self._asking())

    def _settle_aside(self) -> Reply:
        """The answer to "is that part of the same problem?". In doubt it is."""
        aside, told = self.session.aside, self.session.findings
        separate = self.heard.answer is Answer.NO
        asked = () if separate else self._asked_before(self.session.asks)
        if separate:
            kept = {fact: value for fact, value in told.known().items() if fact in _LASTING}
            findings = Findings().with_facts(kept | aside)
        else:
            facts = settle(told, None, Heard(Act.DESCRIBE, facts=aside)).facts
            findings = told.with_facts(facts | {"more_than_one_place": Answer.YES})
        findings = findings.with_facts(settle(findings, None, self.heard).facts)
        self._keep(asks=None, aside={}, findings=findings, asked=asked)
        if separate:
            self._keep(assessment=None, undo=())
        self.words = Words.about(self.locale, findings)
        case = study(findings)
        if case.care.level is CareLevel.EMERGENCY:
            return self._emergency(case)
        return self._advance(case, sentence(describe(self.words, findings)))

    def _asked_before(self, waiting: Asks | None) -> tuple[str, ...]:
        """The questions asked, less the last one if it is still waiting for its answer."""
        asked = self.session.asked
        return asked[:-1] if waiting is not None and waiting.facts else asked

    def _describe(self) -> Reply:
        settled = settle(self.session.findings, self.session.asks, self.heard)
        if not settled.facts and not settled.answered:
            return self._missed()
        before = self.session.findings
        findings = before.with_facts(settled.facts)
        self._remember(before, settled.facts)
        self._keep(findings=findings, affirmed=settled.affirmed)
        self.words = Words.about(self.locale, findings)
        case = study(findings)
        if case.care.level is CareLevel.EMERGENCY:
            return self._emergency(case)
        waiting = self.session.asks
        prefix = self._read_back(before, findings, settled.facts)
        if waiting and question_of(waiting) and not settled.answered:
            return self._still_waiting(case, waiting, prefix)
        return self._advance(case, prefix)

    def _remember(self, before: Findings, facts: dict[str, Any]) -> None:
        old = before.known()
        step = Undo(asks=self.session.asks, before={name: old.get(name) for name in facts})
        self._keep(undo=(*self.session.undo, step)[-UNDO_STEPS:])

    def _still_waiting(self, case: Case, waiting: Asks, prefix: str) -> Reply:
        """Something was said that did not answer the question: take it in, and ask once more."""
        self._keep(misses=self.session.misses + 1)
        question = question_of(waiting)
        danger = question is not None and is_danger_question(question)
        if self.session.misses >= (MISSES_BEFORE_MOVING_ON if danger else MISSES_WITH_NEWS):
            return self._advance(case, prefix)
        return self._say(f"{prefix} {self._asking(again=True)}")

    def _read_back(self, before: Findings, after: Findings, facts: dict[str, Any]) -> str:
        """What was understood, where it is more than a bare answer."""
        asks = self.session.asks
        shape = ("movements", "body_parts", "side", "pain", "at_night")
        changed = any(
            name in facts and getattr(before, name) != getattr(after, name) for name in shape
        )
        volunteered = tuple(
            f for f in heard_answers(self.heard.facts) if not asks or f not in asks.facts
        )
        lengths = tuple(
            name for name in _LENGTHS if name in facts and facts[name] != getattr(before, name)
        )
        told = mentioned(self.words, after, lengths + volunteered)
        said = []
        if changed and (after.movements or after.body_parts):
            said.append(sentence(describe(self.words, after)))
        if told:
            said.append(self.words.say("dialog.understood.also", facts=told))
        return " ".join(said)

    def _advance(self, case: Case, prefix: str = "") -> Reply:
        """The next question, or the answer."""
        ask = case.next_question(self.session.asked, self.session.affirmed)
        if ask is not None:
            return self._say(f"{prefix} {self._put(ask)}")
        return self._result(case, prefix)

    def _result(self, case: Case, prefix: str) -> Reply:
        from skill.conversation.topics import first_relief

        assessment = case.assessment()
        shown = record(assessment)
        earlier = self.session.assessment
        if earlier == shown:
            self._keep(asks=None)
            return self._say(
                f"{prefix or self.words.say('dialog.understood.noted')} "
                f"{self.words.say('dialog.control.anything_else')}"
            )
        opening = [self.words.say("dialog.understood.changed")] if earlier else []
        if not self.session.greeted:
            opening.append(self.words.say("dialog.launch.notice"))
            self._keep(greeted=True)
        if self.session.skipped_danger:
            opening.append(self.words.say("results.care.skipped"))
        relief = first_relief(case.findings, assessment.kind)
        offer = offer_name(assessment)
        speech = result(
            self.words,
            case.findings,
            assessment,
            relief,
            opening=tuple(opening),
        )
        self._keep(asks=None, assessment=shown, offer=_OFFERS[offer], misses=0)
        return self._say(speech, self.words.say(f"results.offer.{offer}"))

    def _emergency(self, case: Case) -> Reply:
        assessment = case.assessment()
        self._keep(asks=None, assessment=record(assessment), offer=None)
        return self._say(emergency(self.words, case.findings, assessment), ends=True)

    def _danger(self) -> Reply:
        return self._say(self.words.say("dialog.control.danger"), ends=True)

    def _what_if(self) -> Reply:
        from skill.conversation.topics import supposed

        facts = self.heard.hypothetical
        if not facts:
            return self._missed()
        level, rows = supposed(self.session.findings, facts)
        named = self.words.join(self.words.fact(name, Answer.YES) for name in facts)
        kinds = {
            CareLevel.EMERGENCY: "what_if",
            CareLevel.URGENT: "what_if_urgent",
            CareLevel.ROUTINE: "what_if_routine",
        }
        text = self.words.say(
            f"dialog.control.{kinds.get(level, 'what_if_none')}",
            facts=named,
            facts_cap=sentence(named)[:-1],
        )
        why = f" {self.words.say(f'results.red_flag.{rows[0]}')}" if rows else ""
        return self._back_to_the_point(f"{text}{why}")

    # Not understanding

    def _missed(self) -> Reply:
        misses = self.session.misses + 1
        self._keep(misses=misses)
        asks = self.session.asks
        if asks is None and self.session.assessment is None:
            self._keep(asks=_OPENING)
            return self._say(self.words.say("dialog.unclear.nothing"))
        if asks is None:
            text = "dialog.help.answered" if misses % 2 else "dialog.unclear.out_of_scope"
            speech = self.words.say(text)
            if not misses % 2:
                speech += f" {self.words.say('dialog.control.anything_else')}"
            return self._say(speech)
        if misses >= MISSES_BEFORE_MOVING_ON and question_of(asks):
            return self._skip()
        ladder = {
            1: ("first", self._asking(again=True)),
            2: ("second", self._reprompt()),
        }
        name, rest = ladder.get(misses, ("third", self._asking(again=True)))
        return self._say(f"{self.words.say(f'dialog.unclear.{name}')} {rest}")

    def _skip(self) -> Reply:
        asks = self.session.asks
        question = question_of(asks) if asks else None
        if asks is None or asks == _OPENING:
            return self._more()
        if question is None:
            return self._help()
        danger = is_danger_question(question)
        moving_on = "moving_on_danger" if danger else "moving_on"
        if self.heard.act is Act.SKIP and not danger:
            moving_on_text = self.words.say("dialog.control.skipped")
        else:
            moving_on_text = self.words.say(f"dialog.unclear.{moving_on}")
        self._keep(skipped_danger=self.session.skipped_danger or danger, misses=0, asks=None)
        return self._advance(study(self.session.findings), moving_on_text)

    # Control

    def _described(self) -> Reply:
        asks = self.session.asks
        if asks is not None and asks.question == SAME_PROBLEM:
            if self.heard.answer is not None:
                return self._settle_aside()
            if not self.heard.facts:
                return self._missed()
        elif is_another_complaint(self.session.findings, asks, self.heard):
            return self._same_problem()
        if self.session.asks or self.heard.facts or self.heard.answer is None:
            return self._describe()
        return self._answer_offer(self.heard.answer)

    def _answer_offer(self, answer: Answer) -> Reply:
        offer = self.session.offer
        if answer is Answer.NO:
            return self._stop()
        if offer is None:
            return self._help()
        if offer is Act.MORE:
            return self._more()
        return self._topic(offer, ())

    def _help(self) -> Reply:
        asks = self.session.asks
        if asks and question_of(asks):
            return self._say(f"{self.words.say('dialog.help.asking')} {self._asking(again=True)}")
        if self.session.assessment:
            return self._say(self.words.say("dialog.help.answered"))
        self._keep(asks=_OPENING)
        return self._say(self.words.say("dialog.help.start"))

    def _stop(self) -> Reply:
        return self._say(self.words.say("dialog.control.goodbye"), ends=True)

    def _repeat(self) -> Reply:
        if not self.session.said:
            return self._launch()
        reply = self._say(self.session.said, self.session.reprompt or None)
        slowly = self.heard.act is Act.SLOWER
        return Reply(
            reply.session, reply.speech, reply.reprompt, False, reply.elicits, None, slowly
        )

    def _repeat_question(self) -> Reply:
        return self._say(self._asking(again=True))

    def _start_over(self) -> Reply:
        kept = self.session.greeted
        self.session = Session(asks=_OPENING, greeted=kept)
        self.words = Words(self.locale)
        name = "home" if self.heard.act is Act.HOME else "start_over"
        return self._say(self.words.say(f"dialog.control.{name}"))

    def _go_back(self) -> Reply:
        if not self.session.undo:
            return self._back_to_the_point(self.words.say("dialog.control.nothing_back"))
        last = self.session.undo[-1]
        facts = {
            name: (() if name in ("movements", "body_parts") else None) if value is None else value
            for name, value in last.before.items()
        }
        asks = last.asks or _OPENING
        asked = self.session.asked
        if asks.question in asked:
            asked = asked[: asked.index(asks.question) + 1]
        self._keep(
            findings=self.session.findings.with_facts(facts),
            undo=self.session.undo[:-1],
            asks=asks,
            asked=asked,
            assessment=None,
            affirmed=None,
            misses=0,
        )
        self.words = Words.about(self.locale, self.session.findings)
        return self._say(f"{self.words.say('dialog.control.back')} {self._asking(again=True)}")

    def _why_ask(self) -> Reply:
        asks = self.session.asks
        if asks is None:
            return self._topic(Act.WHY, ())
        name = row_id(asks.question)
        return self._say(f"{self.words.say(f'questions.{name}.why')} {self._asking(again=True)}")

    def _thanks(self) -> Reply:
        if self.session.asks:
            return self._repeat_question()
        return self._say(self.words.say("dialog.control.thanks"))

    # Questions of theirs

    def _back_to_the_point(self, speech: str) -> Reply:
        """An answer in passing, then whatever was waiting."""
        asks = self.session.asks
        waiting = self._asking(again=True) if asks and asks != _OPENING else ""
        return self._say(f"{speech} {waiting or self.words.say('dialog.control.anything_else')}")

    def _topic(self, act: Act, about: tuple[str, ...], part: int = 0) -> Reply:
        from skill.conversation.topics import parts_for

        parts = parts_for(act, self.words, self.session.findings, self.heard.body_part, about)
        if part >= len(parts):
            self._keep(topic=None, offer=None)
            return self._back_to_the_point(self.words.say("dialog.control.no_more"))
        more = part + 1 < len(parts)
        self._keep(topic=act, topic_about=about, topic_part=part, misses=0)
        text = parts[part].text
        if self.session.asks not in (None, _OPENING):
            return self._back_to_the_point(text)
        self._keep(offer=Act.MORE if more else None)
        offer = "dialog.advice.more" if more else "dialog.control.anything_else"
        return self._say(f"{text} {self.words.say(offer)}", self.words.say(offer))

    def _more(self) -> Reply:
        topic = self.session.topic
        if topic is None:
            return self._help()
        return self._topic(topic, self.session.topic_about, self.session.topic_part + 1)

    def _source(self) -> Reply:
        from skill.speech.sources import spoken_sources

        return self._back_to_the_point(spoken_sources(self.words, self._source_ids()))

    def _source_ids(self) -> tuple[str, ...]:
        from skill.conversation.topics import parts_for

        topic = self.session.topic or Act.WHY
        if topic is Act.WHY and not self.session.findings.known():
            return ()
        parts = parts_for(topic, self.words, self.session.findings, None, self.session.topic_about)
        return parts[min(self.session.topic_part, len(parts) - 1)].sources if parts else ()

    def _summary(self) -> Reply:
        from skill.speech.card import summary

        if not self.session.findings.known():
            return self._say(self.words.say("dialog.control.first_tell"))
        card = summary(self.locale, study(self.session.findings))
        reply = self._back_to_the_point(self.words.say("dialog.control.card_sent"))
        return replace(reply, card=card)

    def _my_answers(self) -> Reply:
        findings = self.session.findings
        if not findings.known():
            return self._back_to_the_point(self.words.say("dialog.control.no_answers"))
        told = reported(self.words, findings)
        listed = self.words.join([describe(self.words, findings), *told][:MOST_ANSWERS_SAID])
        return self._back_to_the_point(self.words.say("dialog.control.my_answers", facts=listed))


_HANDLERS: dict[Act, Callable[[_Turn], Reply]] = {
    Act.LAUNCH: _Turn._launch,
    Act.DESCRIBE: _Turn._described,
    Act.FALLBACK: _Turn._missed,
    Act.HELP: _Turn._help,
    Act.STOP: _Turn._stop,
    Act.REPEAT: _Turn._repeat,
    Act.SLOWER: _Turn._repeat,
    Act.START_OVER: _Turn._start_over,
    Act.HOME: _Turn._start_over,
    Act.GO_BACK: _Turn._go_back,
    Act.SKIP: _Turn._skip,
    Act.WHY_ASK: _Turn._why_ask,
    Act.MORE: _Turn._more,
    Act.THANKS: _Turn._thanks,
    Act.DANGER: _Turn._danger,
    Act.WHAT_IF: _Turn._what_if,
    Act.SOURCE: _Turn._source,
    Act.SUMMARY: _Turn._summary,
    Act.MY_ANSWERS: _Turn._my_answers,
}
