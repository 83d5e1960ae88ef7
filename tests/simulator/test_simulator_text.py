"""One normal form for typed words and samples."""

import pytest

from simulator.text import plain_words, read, stem


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I don’t know", "i dont know"),
        ("it's", "it is"),
        ("it's been", "it has been"),
        ("can't", "cannot"),
        ("A.L.S.", "a l s"),
        ("is it a. l. s.", "is it als"),
        ("21 days", "twenty-one days"),
        ("charley-horse", "charley horse"),
        ("gonna", "going to"),
    ],
)
def test_ways_to_write_the_same(first: str, second: str) -> None:
    """Both sides come out alike."""
    assert plain_words(first) == plain_words(second)


def test_an_article_before_a_letter_stays_a_word() -> None:
    """Only three letters, or two that are no words, are spelled out."""
    assert plain_words("is it a b thing") == ("is", "it", "a", "b", "thing")


def test_punctuation_becomes_boundaries() -> None:
    """Commas and dashes are weak, full stops and line ends strong; none at the end."""
    words = [word.text for word in read("one, two - three. four\nfive!").words]
    assert words == ["one", ",", "two", ",", "three", ".", "four", ".", "five"]


def test_what_was_said_can_be_quoted() -> None:
    """The spoken words are kept beside the normal form."""
    utterance = read("My Calf’s sore")
    assert utterance.spoken(0, 3) == "my calf's"


@pytest.mark.parametrize("word", ["cramp", "cramps", "cramped", "cramping"])
def test_forms_of_a_word_meet(word: str) -> None:
    """Light stemming."""
    assert stem(word) == "cramp"


def test_short_words_are_left_alone() -> None:
    """A stem of two letters says nothing."""
    assert stem("red") == "red"
