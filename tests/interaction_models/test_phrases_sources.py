"""Reading the phrase files: language first, then region."""

from pathlib import Path

import pytest

from interaction_models.sources import SourceError, load


def write(root: Path, files: dict[str, str]) -> Path:
    """`files` under `root`; returns `root`."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_a_region_adds_words_and_keeps_the_name(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "en/relation.toml": 'mother = ["mother"]',
            "en-GB/relation.toml": 'mother = ["mum"]',
            "en-US/relation.toml": 'mother = ["mom"]',
        },
    )
    assert list(load("en-GB", root).types["Relation"]["mother"]) == ["mother", "mum"]
    assert list(load("en-US", root).types["Relation"]["mother"]) == ["mother", "mom"]


def test_a_value_can_hold_the_words_of_its_regions(tmp_path: Path) -> None:
    text = '[diuretic]\nphrases = ["diuretic"]\n[diuretic.en-GB]\nphrases = ["water tablet"]\n'
    root = write(tmp_path, {"en/finding.toml": text})
    assert list(load("en-GB", root).types["Finding"]["diuretic"]) == ["diuretic", "water tablet"]
    assert list(load("en-US", root).types["Finding"]["diuretic"]) == ["diuretic"]


def test_several_files_add_to_one_intent_and_each_phrase_keeps_its_file(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "en/model.toml": '[lists]\nopener = ["well"]',
            "en/intents/slots.toml": (
                '[SayIntent.slots.side]\ntype = "Side"\nmultiple = true\nsamples = ["{side}"]'
            ),
            "en/intents/words.toml": '[SayIntent]\nsamples = ["<opener> it hurts"]',
            "en-GB/intents/words.toml": '[SayIntent]\nsamples = ["it [bloody] hurts"]',
        },
    )
    intent = load("en-GB", root).intents["SayIntent"]
    folder = tmp_path.name
    assert intent.samples.origin == {
        "well it hurts": f"{folder}/en/intents/words.toml",
        "it bloody hurts": f"{folder}/en-GB/intents/words.toml",
        "it hurts": f"{folder}/en-GB/intents/words.toml",
    }
    assert intent.slots["side"].type == "Side"
    assert intent.slots["side"].multiple
    assert list(intent.slots["side"].samples) == ["{side}"]


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("en/side.toml", "left = [", "side.toml"),
        ("en/side.toml", 'left = ["(le|ft"]', "never closed"),
        ("en/side.toml", '[left]\nwords = ["left"]', "'words' is neither"),
        ("en/intents/say.toml", '[SayIntent]\nsample = ["hello"]', "'sample' is not one of"),
        ("en/intents/say.toml", '[SayIntent.slots.side]\nkind = "Side"', "'kind' is not one of"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    tmp_path: Path, file: str, text: str, reason: str
) -> None:
    with pytest.raises(SourceError, match=Path(file).name) as refusal:
        load("en-GB", write(tmp_path, {file: text}))
    assert reason in str(refusal.value)
