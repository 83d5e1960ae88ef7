"""Answering the questions people ask, in the middle of the interview or after it."""

from dataclasses import replace

from skill.assessment.assess import study
from skill.conversation.heard import Act
from skill.conversation.session import MOST_TOLD
from skill.conversation.turn import OPENING_QUESTION, Reply, Turn
from skill.findings import Answer
from skill.knowledge.rows import CareLevel
from skill.speech.readback import describe, reported
from skill.speech.words import sentence

MOST_ANSWERS_SAID = 8
_IF_SO = {
    CareLevel.EMERGENCY: "what_if",
    CareLevel.URGENT: "what_if_urgent",
    CareLevel.ROUTINE: "what_if_routine",
}


class Informing(Turn):
    """The part of a turn that tells people what they ask for."""

    def topic(self, act: Act, about: tuple[str, ...], part: int | None = None) -> Reply:
        """One breath of the answer to a question; without `part`, the first with news in it."""
        from skill.conversation.topics import first_unheard, parts_for

        case = study(self.session.findings)
        if case.care.level is CareLevel.EMERGENCY:
            return self.emergency(case)
        parts = parts_for(act, self.words, self.session.findings, self.heard.body_part, about)
        if part is None:
            part = first_unheard(parts, self.session.told)
        if part >= len(parts):
            self.keep(topic=None, offer=None)
            return self.back_to_the_point(self.words.say("dialog.control.no_more"))
        more = part + 1 < len(parts)
        told = dict.fromkeys((*self.session.told, *parts[part].ids))
        self.keep(
            topic=act,
            topic_about=about,
            topic_part=part,
            told=tuple(told)[-MOST_TOLD:],
            misses=0,
        )
        text = parts[part].text
        if self.session.asks not in (None, OPENING_QUESTION):
            return self.back_to_the_point(text)
        self.keep(offer=Act.MORE if more else None)
        offer = self.words.say("dialog.advice.more" if more else "dialog.control.anything_else")
        return self.say(f"{text} {offer}", offer)

    def more(self) -> Reply:
        """The next part of whatever was being told."""
        topic = self.session.topic
        if topic is None:
            return self.help()
        return self.topic(topic, self.session.topic_about, self.session.topic_part + 1)

    def answer_offer(self, answer: Answer) -> Reply:
        """A bare answer while no question of the interview waits."""
        offer = self.session.offer
        if answer is Answer.NO:
            return self.stop()
        if offer is None:
            return self.help()
        return self.more() if offer is Act.MORE else self.topic(offer, ())

    def help(self) -> Reply:
        """What can be said now."""
        asks = self.session.asks
        if asks and asks != OPENING_QUESTION:
            return self.say(f"{self.words.say('dialog.help.asking')} {self.asking(again=True)}")
        if self.session.assessment:
            return self.say(self.words.say("dialog.help.answered"))
        self.keep(asks=OPENING_QUESTION)
        return self.say(self.words.say("dialog.help.start"))

    def stop(self) -> Reply:
        """Goodbye."""
        return self.say(self.words.say("dialog.control.goodbye"), ends=True)

    def danger(self) -> Reply:
        """A cry for help that names no sign."""
        return self.say(self.words.say("dialog.control.danger"), ends=True)

    def what_if(self) -> Reply:
        """A sign that is only supposed: what it would mean."""
        from skill.conversation.topics import supposed

        facts = self.heard.hypothetical
        if not facts:
            return self.help()
        level, rows = supposed(self.session.findings, facts)
        named = self.words.join(self.words.fact(name, Answer.YES) for name in facts)
        text = self.words.say(
            f"dialog.control.{_IF_SO.get(level, 'what_if_none')}",
            facts=named,
            facts_cap=sentence(named)[:-1],
        )
        why = f" {self.words.say(f'results.red_flag.{rows[0]}')}" if rows else ""
        return self.back_to_the_point(f"{text}{why}")

    def source(self) -> Reply:
        """Where the last answer comes from."""
        from skill.speech.sources import spoken_sources

        return self.back_to_the_point(spoken_sources(self.words, self._source_ids()))

    def _source_ids(self) -> tuple[str, ...]:
        from skill.conversation.topics import parts_for

        topic = self.session.topic or Act.WHY
        if topic is Act.WHY and not self.session.findings.known():
            return ()
        parts = parts_for(topic, self.words, self.session.findings, None, self.session.topic_about)
        return parts[min(self.session.topic_part, len(parts) - 1)].sources if parts else ()

    def summary(self) -> Reply:
        """A card for the app, to show to a doctor."""
        from skill.speech.card import summary

        if not self.session.findings.known():
            return self.say(self.words.say("dialog.control.first_tell"))
        card = summary(self.locale, study(self.session.findings))
        return replace(
            self.back_to_the_point(self.words.say("dialog.control.card_sent")), card=card
        )

    def my_answers(self) -> Reply:
        """What they have told so far."""
        findings = self.session.findings
        if not findings.known():
            return self.back_to_the_point(self.words.say("dialog.control.no_answers"))
        told = reported(self.words, findings)
        listed = self.words.join([describe(self.words, findings), *told][:MOST_ANSWERS_SAID])
        return self.back_to_the_point(self.words.say("dialog.control.my_answers", facts=listed))
