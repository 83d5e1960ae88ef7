"""Where an answer comes from, said aloud."""

from skill.speech.words import Words

MOST_SPOKEN = 2
ARTICLE = "relatyv-article"
"""The article the skill started from; public health publishers are named before it."""


def spoken_sources(words: Words, ids: tuple[str, ...]) -> str:
    """The publishers and titles behind an answer; without any, where the rules come from."""
    named = []
    for source in sorted(dict.fromkeys(ids), key=lambda source: source == ARTICLE):
        entry = words.find(f"sources.source.{source}")
        if source != "judgement" and isinstance(entry, dict):
            named.append(f"{entry['publisher']}, on {entry['title']}")
    if not named:
        return words.say("dialog.advice.source_judgement")
    return words.say(
        "dialog.advice.source",
        sources=f", {words.say('dialog.advice.and_from')} ".join(named[:MOST_SPOKEN]),
    )
