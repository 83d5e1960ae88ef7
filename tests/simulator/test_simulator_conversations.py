"""Conversation files: read, replayed, recorded."""

from pathlib import Path

import plants
import pytest

from simulator import (
    ConversationError,
    InteractionModel,
    Recorder,
    Speaker,
    load_conversation,
    parse_conversation,
    replay,
    update,
)

GOOD = """\
# Spots on a fern.
locale: en-US

> alexa, ask plant doctor about my fern
heard: DescribeIntent plant=fern
< A fern. What do you
  see on it?
asks: sign
reprompt: mould
ended: no

> (silence)
says: spots

> brown spots and mould, no root rot
heard: DescribeIntent sign=mould|spots absent_sign=root_rot
says: WATER it
says: luck
never: 911
asks: nothing
findings: plant=fern sign=spots
care: routine
kind: water
red flags: none
ended: yes
"""


@pytest.fixture
def speakers(model: InteractionModel):  # type: ignore[no-untyped-def]
    """Makes plant doctors."""
    return lambda locale: Speaker(plants.skill, model, locale)


def test_a_conversation_that_holds(speakers) -> None:  # type: ignore[no-untyped-def]
    """No differences."""
    assert replay(parse_conversation(GOOD), speakers) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("plant=fern\n<", "plant=orchid\n<", 5),
        ("heard: DescribeIntent plant", "heard: FeedIntent plant", 5),
        ("What do you\n", "What did you\n", 6),
        ("asks: sign", "asks: place", 8),
        ("reprompt: mould", "reprompt: roses", 9),
        ("ended: no", "ended: yes", 10),
        ("says: spots", "says: roses", 13),
        ("never: 911", "never: good LUCK", 19),
        ("asks: nothing", "asks: sign", 20),
        ("findings: plant=fern", "findings: plant=orchid", 21),
        ("care: routine", "care: urgent", 22),
        ("kind: water", "kind: light", 23),
        ("red flags: none", "red flags: root_rot", 24),
    ],
)
def test_each_check_can_fail(old: str, new: str, line: int, speakers) -> None:  # type: ignore[no-untyped-def]
    """With the place, what was said, what was expected and what came."""
    assert old in GOOD
    (difference,) = replay(parse_conversation(GOOD.replace(old, new)), speakers)
    assert difference.where == f"conversation:{line}"
    shown = str(difference)
    assert difference.said in shown
    assert "expected" in shown
    assert "got" in shown


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("> hi\nsay: x", r':2: "say" is not known. Did you mean "says:"\?'),
        ("> hi\nred flag: x", "Did you mean .red flags"),
        ("> hi\nnonsense", ":2: "),
        ("> hi\nlocale: en-GB", "above the first"),
        ("locle: en-GB\n> hi", "Did you mean .locale"),
        ("says: x\n> hi", "after a"),
        ("< hello", "after a"),
        ("> hi\n< a\n< b", "already"),
        ("> hi\nended: maybe", "yes or no"),
        ("> hi\ncare:", "says nothing"),
        (">", "silence"),
        ("# nothing", "there is no"),
    ],
)
def test_a_file_that_cannot_be_read(text: str, message: str) -> None:
    """The line number and what to do."""
    with pytest.raises(ConversationError, match=message):
        parse_conversation(text)


def test_update_rewrites_only_the_spoken_lines(tmp_path: Path, speakers) -> None:  # type: ignore[no-untyped-def]
    """The rest is the author's."""
    path = tmp_path / "fern.talk"
    path.write_text(GOOD.replace("What do you\n  see on it?", "What?"), encoding="utf-8")
    assert update(load_conversation(path), speakers, path)
    assert path.read_text(encoding="utf-8") == GOOD.replace("you\n  see", "you see")
    assert not update(load_conversation(path), speakers, path)


def test_a_recorded_conversation_replays(speakers) -> None:  # type: ignore[no-untyped-def]
    """Round trip, silence and the end included."""
    speaker = speakers("en-US")
    recorder = Recorder("en-US")
    recorder.add("open plant doctor", speaker.open())
    recorder.add("my fern", speaker.say("my fern"))
    recorder.add("", speaker.silence())
    recorder.add("spots", speaker.say("it has brown spots"))
    text = recorder.text()
    assert "> (silence)" in text
    assert "heard: DescribeIntent plant=fern" in text
    assert text.endswith("ended: yes\n")
    assert replay(parse_conversation(text), speakers) == []


def test_silence_after_the_end_is_a_difference(speakers) -> None:  # type: ignore[no-untyped-def]
    """There is nobody to be silent to."""
    (difference,) = replay(parse_conversation("> my fern has spots\n> (silence)"), speakers)
    assert "ended" in difference.got


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Not a traceback."""
    with pytest.raises(ConversationError, match=r"gone\.talk"):
        load_conversation(tmp_path / "gone.talk")
