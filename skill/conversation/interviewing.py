"""Taking in what is said of the complaint, asking on, and giving the answer."""

from typing import Any

from skill.assessment.assess import Case, study
from skill.assessment.interview import screens
from skill.conversation.answering import heard_answers, is_another_complaint, question_of, settle
from skill.conversation.heard import Act, Heard
from skill.conversation.informing import Informing
from skill.conversation.session import (
    OPENING,
    SAME_PROBLEM,
    STILL_THERE,
    UNDO_STEPS,
    Asks,
    Undo,
    record,
)
from skill.conversation.turn import OPENING_QUESTION, Reply
from skill.findings import Answer, Course, Findings
from skill.knowledge.questions import QUESTION_BY_ID
from skill.knowledge.rows import CareLevel
from skill.speech.answer import offer_name, result
from skill.speech.question import row_id
from skill.speech.readback import describe, mentioned
from skill.speech.words import Words, sentence

MISSES_BEFORE_MOVING_ON = 4
MISSES_WITH_NEWS = 2
"""How often a question is put again to someone who answers with other news."""
_LASTING = frozenset({"person", "relation", "age_band", *QUESTION_BY_ID["health"].facts})
"""What stays true of a person whatever the complaint."""
_LENGTHS = ("going_on_for", "frequency", "episode_length")
_OFFERS = {
    "spasm": Act.PREVENTION,
    "twitch": Act.PREVENTION,
    "other": Act.WHEN_TO_SEE_DOCTOR,
    "urgent": Act.WHY,
}


class Interviewing(Informing):
    """The part of a turn that has to do with the complaint itself."""

    def launch(self) -> Reply:
        """Opened: greet, or pick up where we were."""
        first = not self.session.greeted
        if not first and self.session.asks is not None:
            return self.say(self.asking(again=True))
        self.keep(asks=OPENING_QUESTION)
        return self.say(self.words.say(f"dialog.launch.{'text' if first else 'again'}"))

    def described(self) -> Reply:
        """Something was said of the complaint, or answered."""
        waiting = self.session.asks.question if self.session.asks else None
        if self.heard.past:
            return self._ask_if_still_there()
        if waiting == STILL_THERE:
            return self._settle_past()
        if waiting == SAME_PROBLEM:
            if self.heard.answer is not None:
                return self._settle_aside()
            if not self.heard.facts:
                return self.missed()
        elif is_another_complaint(self.session.findings, self.session.asks, self.heard):
            return self._same_problem()
        if self.session.asks or self.heard.facts or self.heard.answer is None:
            return self._take_in()
        return self.answer_offer(self.heard.answer)

    # One thing at a time

    def _ask_if_still_there(self) -> Reply:
        """A sign of danger in the past: the dangers of now first, then whether it is gone."""
        findings, case = self._with(settle(self.session.findings, None, self.heard).facts)
        if case.care.level is CareLevel.EMERGENCY:
            return self.emergency(case)
        prefix = self._read_back(self.session.findings, findings)
        self.keep(
            findings=findings,
            asked=self._asked_before(self.session.asks),
            asks=Asks(question=STILL_THERE, facts=self.heard.past),
            repeats=0,
        )
        return self.say(f"{prefix} {self.asking()}")

    def _settle_past(self) -> Reply:
        """The answer to "is any of it there now?"; in doubt it is."""
        before, asks = self.session.findings, self.session.asks
        facts = settle(before, None, self.heard).facts
        past = asks.facts if asks else ()
        answered = self.heard.answer is not None or any(fact in facts for fact in past)
        if not answered and not facts:
            return self.missed()
        if answered:
            others = [fact for fact in past if fact not in facts]
            facts |= dict.fromkeys(others, self.heard.answer or Answer.NO)
        self._remember(before, facts)
        findings, case = self._with(facts)
        self.keep(findings=findings)
        if case.care.level is CareLevel.EMERGENCY:
            return self.emergency(case)
        if not answered:
            return self.say(f"{self._read_back(before, findings)} {self.asking_again()}")
        self.keep(asks=None, misses=0)
        return self._advance(case, self.words.say("dialog.understood.gone"))

    def _same_problem(self) -> Reply:
        """A second complaint: the dangers in it at once, then whether it is part of the first."""
        _, case = self._with(settle(self.session.findings, None, self.heard).facts)
        if case.care.level is CareLevel.EMERGENCY:
            return self._take_in()
        waiting = self.session.asks
        self.keep(
            aside={
                name: tuple(value) if isinstance(value, list) else value
                for name, value in Findings().with_facts(self.heard.facts).known().items()
            },
            asks=Asks(question=SAME_PROBLEM, facts=waiting.facts if waiting else ()),
            repeats=0,
        )
        return self.say(self.asking())

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
        self.keep(asks=None, aside={}, findings=findings, asked=asked)
        if separate:
            self.keep(assessment=None, undo=())
        self.words = Words.about(self.locale, findings)
        case = study(findings)
        if case.care.level is CareLevel.EMERGENCY:
            return self.emergency(case)
        return self._advance(case, sentence(describe(self.words, findings)))

    def _asked_before(self, waiting: Asks | None) -> tuple[str, ...]:
        """The questions asked, less the last one if it is still waiting for its answer."""
        asked = self.session.asked
        if waiting is None or not waiting.facts or waiting.question in (OPENING, STILL_THERE):
            return asked
        return asked[:-1]

    # Taking in

    def _with(self, facts: dict[str, Any]) -> tuple[Findings, Case]:
        """The findings with these facts, and what follows; words are about the right person."""
        findings = self.session.findings.with_facts(facts)
        self.words = Words.about(self.locale, findings)
        return findings, study(findings)

    def _take_in(self) -> Reply:
        settled = settle(self.session.findings, self.session.asks, self.heard)
        if not settled.facts and not settled.answered:
            return self.missed()
        before = self.session.findings
        self._remember(before, settled.facts)
        findings, case = self._with(settled.facts)
        self.keep(findings=findings, affirmed=settled.affirmed)
        if case.care.level is CareLevel.EMERGENCY:
            return self.emergency(case)
        waiting = self.session.asks
        prefix = self._read_back(before, findings)
        today = self._already_today(before, case)
        if waiting and question_of(waiting) and not settled.answered:
            return self._still_waiting(case, waiting, prefix, today)
        return self._advance(case, prefix, today)

    def _already_today(self, before: Findings, case: Case) -> str:
        """Said once, as soon as it holds, to those who will be asked more before the answer."""
        if case.care.level is CareLevel.URGENT and study(before).care.level < CareLevel.URGENT:
            return self.words.say("dialog.understood.today")
        return ""

    def _remember(self, before: Findings, facts: dict[str, Any]) -> None:
        step = Undo(asks=self.session.asks, before={name: before.plain(name) for name in facts})
        self.keep(undo=(*self.session.undo, step)[-UNDO_STEPS:])

    def _still_waiting(self, case: Case, waiting: Asks, prefix: str, today: str) -> Reply:
        """Something was said that did not answer the question: take it in, and ask once more."""
        self.keep(misses=self.session.misses + 1)
        danger = screens(row_id(waiting.question))
        if self.session.misses >= (MISSES_BEFORE_MOVING_ON if danger else MISSES_WITH_NEWS):
            return self._advance(case, prefix, today)
        return self.say(f"{prefix} {today} {self.asking_again()}")

    def _read_back(self, before: Findings, after: Findings) -> str:
        """What was understood, where it is more than a bare answer."""
        asks = self.session.asks
        shape = ("movements", "body_parts", "side", "pain", "at_night")
        changed = any(
            getattr(before, name) != getattr(after, name)
            for name in shape
            if asks is None or asks.facts != (name,)
        )
        volunteered = tuple(
            f for f in heard_answers(self.heard.facts) if not asks or f not in asks.facts
        )
        lengths = tuple(
            n for n in _LENGTHS if getattr(after, n) not in (getattr(before, n), Course.TODAY, None)
        )
        told = mentioned(self.words, after, lengths + volunteered)
        said = []
        if changed and (after.movements or after.body_parts):
            said.append(sentence(describe(self.words, after)))
        if told:
            said.append(self.words.say("dialog.understood.also", facts=told))
        return " ".join(said)

    # Asking on and answering

    def _advance(self, case: Case, prefix: str = "", today: str = "") -> Reply:
        """The next question, or the answer; `today` is said only before a question."""
        ask = case.next_question(self.session.asked, self.session.affirmed)
        if ask is not None:
            return self.say(f"{prefix} {today} {self.put(ask)}")
        return self._result(case, prefix)

    def _result(self, case: Case, prefix: str) -> Reply:
        from skill.conversation.topics import first_relief

        assessment = case.assessment()
        shown = record(assessment)
        earlier = self.session.assessment
        if earlier and all(earlier.get(key) == shown[key] for key in ("kind", "care", "red_flags")):
            self.keep(asks=None)
            return self.say(
                f"{prefix or self.words.say('dialog.understood.noted')} "
                f"{self.words.say('dialog.control.anything_else')}"
            )
        opening = [self.words.say("dialog.understood.changed")] if earlier else []
        if not self.session.greeted:
            opening.append(self.words.say("dialog.launch.notice"))
            self.keep(greeted=True)
        if self.session.skipped_danger:
            opening.append(self.words.say("results.care.skipped"))
        relief = first_relief(case.findings, assessment.kind)
        offer = offer_name(assessment)
        speech = result(self.words, case.findings, assessment, relief, opening=tuple(opening))
        self.keep(asks=None, assessment=shown, offer=_OFFERS[offer], misses=0)
        return self.say(speech, self.words.say(f"results.offer.{offer}"))

    # Not understanding

    def missed(self) -> Reply:
        """Nothing in it was understood."""
        misses = self.session.misses + 1
        self.keep(misses=misses)
        asks = self.session.asks
        if asks is None and self.session.assessment is None:
            self.keep(asks=OPENING_QUESTION)
            return self.say(self.words.say("dialog.unclear.nothing"))
        if asks is None:
            text = "dialog.help.answered" if misses % 2 else "dialog.unclear.out_of_scope"
            speech = self.words.say(text)
            if not misses % 2:
                speech += f" {self.words.say('dialog.control.anything_else')}"
            return self.say(speech)
        if misses >= MISSES_BEFORE_MOVING_ON and asks.question not in (OPENING, SAME_PROBLEM):
            return self.skip()
        ladder = {
            1: ("first", self.asking(again=True)),
            2: ("second", self.reprompt()),
        }
        name, rest = ladder.get(misses, ("third", self.asking(again=True)))
        return self.say(f"{self.words.say(f'dialog.unclear.{name}')} {rest}")

    def skip(self) -> Reply:
        """Leave the waiting question."""
        asks = self.session.asks
        if asks is None or asks == OPENING_QUESTION:
            return self.more()
        if asks.question == SAME_PROBLEM:
            return self.help()
        danger = asks.question == STILL_THERE or screens(row_id(asks.question))
        moving_on = "moving_on_danger" if danger else "moving_on"
        if self.heard.act is Act.SKIP and not danger:
            text = self.words.say("dialog.control.skipped")
        else:
            text = self.words.say(f"dialog.unclear.{moving_on}")
        self.keep(skipped_danger=self.session.skipped_danger or danger, misses=0, asks=None)
        return self._advance(study(self.session.findings), text)
