"""A summary for the app, written to be shown to a doctor. Plain text, sent only when asked for."""

from skill.assessment.assess import Case
from skill.findings import Answer
from skill.knowledge.red_flags import RED_FLAG_BY_ID
from skill.knowledge.rows import CareLevel
from skill.knowledge.sources import SOURCE_BY_ID
from skill.speech.answer import care_sentences
from skill.speech.readback import describe, reported
from skill.speech.ssml import plain
from skill.speech.words import Words, sentence

MOST_CHARACTERS = 6000


def summary(locale: str, case: Case) -> tuple[str, str]:
    """Title and text: what was reported, what it sounds like, what was advised, the sources."""
    words = Words.about(locale, case.findings)
    assessment = case.assessment()
    findings = case.findings
    denied = [words.fact(n, Answer.NO) for n, v in findings.known().items() if v == "no"]
    care = assessment.care.name.lower()
    sources = dict.fromkeys(
        s for row in assessment.red_flags for s in RED_FLAG_BY_ID[row].sources
    ) or dict.fromkeys(s for vote in case.differential.votes for s in vote.sources)

    def label(name: str) -> str:
        return words.say(f"dialog.card.{name}")

    lines = [f"{label('reported')}: {sentence(describe(words, findings))}"]
    lines += [f"- {item}" for item in reported(words, findings)]
    if denied:
        lines.append(f"{label('denied')}: {words.join(denied)}.")
    lines.append(f"{label('sounds_like')}: {label(f'kind.{assessment.kind}')}.")
    lines.append(f"{label('care')}: {label(f'care.{care}')}")
    if assessment.care is not CareLevel.EMERGENCY:
        lines.append(f"{label('watch')}: {care_sentences(words, findings, assessment)[-1]}")
    named = (f"{SOURCE_BY_ID[s].publisher}, {SOURCE_BY_ID[s].title}" for s in sources)
    lines.append(f"{label('sources')}: {'; '.join(named)}")
    lines.append(label("disclaimer"))
    text = "\n".join(plain(line) for line in lines)
    return words.say("dialog.card.title"), text[:MOST_CHARACTERS]
