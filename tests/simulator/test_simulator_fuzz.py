"""Whatever is typed, something valid comes of it."""

import plants
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import InteractionModel, Speaker, hear

MODEL = InteractionModel(plants.DOCUMENT)
WORDS = (
    "no not never without any have it my fern orchid mould spots droopy left right leaf , . and or "
    "nor but two weeks a few days since half an hour yes nope stop help why do you ask is really "
    "like this can't see root rot 21 {plant} s t m v"
).split()
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS)).map(" ".join))
ELICITING = st.sampled_from(
    [None, ("DescribeIntent", "answer"), ("DescribeIntent", "plant"), ("Gone", "x")]
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, ELICITING, st.sampled_from(["slot", "intent"]))
def test_any_text_gives_an_intent_of_the_model(text, eliciting, yes_no) -> None:  # type: ignore[no-untyped-def]
    """Hearing never raises, and fills only slots that the intent has."""
    heard = hear(text, MODEL, eliciting, yes_no)
    assert heard.intent in MODEL.intents
    assert 0 <= heard.score <= 1
    slots = {slot.name: slot for slot in MODEL.intent(heard.intent).slots}
    for name, values in heard.slots.items():
        assert values
        assert len(values) == 1 or slots[name].multiple.enabled
        assert all(value.spoken for value in values)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_a_value_is_never_both_present_and_absent(text: str) -> None:
    """Unless it was said twice."""
    heard = hear(text, MODEL).meanings()
    for sign in ("mould", "spots", "root_rot", "wilt"):
        both = sign in heard.get("sign", []) and sign in heard.get("absent_sign", [])
        assert not both or text.count(sign[:4]) > 1 or text.count("droopy") > 1


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, max_size=6))
def test_any_conversation_is_answered(texts: list[str]) -> None:
    """A device is never lost for words."""
    speaker = Speaker(plants.skill, MODEL)
    speaker.open()
    for text in texts:
        turn = speaker.say(text) if speaker.session_open else speaker.ask(text)
        assert turn.error is None
        assert turn.speech
