"""The command line, and the terminal."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import plants
import pytest

from simulator import Speaker, load_conversation
from simulator.cli import load_model, main
from simulator.terminal import Terminal

HERE = Path(__file__).parent


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options that serve the plant doctor."""
    monkeypatch.syspath_prepend(str(HERE))
    model = tmp_path / "plants.json"
    model.write_text(json.dumps(plants.DOCUMENT), encoding="utf-8")
    return ["--model", str(model), "--skill", "plants:skill"]


def typing(*lines: str) -> Iterator[str]:
    """What a person types."""
    yield from lines


def run_terminal(speaker: Speaker, *lines: str, **settings: object) -> str:
    """The terminal's words for what was typed; Ctrl-D after it."""
    out = io.StringIO()
    typed = typing(*lines)

    def read(prompt: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    Terminal(speaker, out, **settings).run(read)  # type: ignore[arg-type]
    return out.getvalue()


def test_the_terminal_talks(speaker: Speaker) -> None:
    """Opened at the start; plain words, no colours where there is no terminal."""
    shown = run_terminal(speaker, "my fern", "", "spots", "my orchid")
    assert shown.startswith("Which plant is ill?")
    assert "A fern. What do you see on it?" in shown
    assert "Spots, or mould?" in shown
    assert "the session has ended" in shown
    assert "A orchid." in shown
    assert "\033" not in shown


def test_the_terminal_shows_json(speaker: Speaker) -> None:
    """Both ways."""
    shown = run_terminal(speaker, show_json=True)
    assert '"LaunchRequest"' in shown
    assert '"outputSpeech"' in shown


def test_the_terminal_records(speaker: Speaker, tmp_path: Path) -> None:
    """A conversation file that can be read."""
    path = tmp_path / "talk.talk"
    run_terminal(speaker, "my fern", record=path)
    said = [exchange.said for exchange in load_conversation(path).exchanges]
    assert said == ["open plant doctor", "my fern"]


def test_a_refused_response_does_not_end_the_terminal(speaker: Speaker) -> None:
    """It is shown, and the person goes on."""
    shown = run_terminal(Speaker(lambda event, context: {}, speaker.model), "hello")
    assert shown.count("Alexa would refuse") == 2


def test_replay_by_command(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 0 where all hold, 1 where one parts, and folders are searched."""
    folder = tmp_path / "talks" / "deep"
    folder.mkdir(parents=True)
    file = folder / "fern.talk"
    file.write_text("> my fern\n< A fern.\n", encoding="utf-8")
    assert main(["replay", *options, str(tmp_path / "talks")]) == 1
    assert f"{file}:2" in capsys.readouterr().out
    assert main(["replay", "--update", *options, str(file)]) == 0
    assert main(["replay", *options, str(file)]) == 0
    file.write_text("> my fern\nsay: x\n", encoding="utf-8")
    assert main(["replay", *options, str(file)]) == 1
    assert "Did you mean" in capsys.readouterr().out


def test_converse_by_command(options: list[str]) -> None:
    """In a process of its own, through pipes."""
    done = subprocess.run(
        [sys.executable, "-m", "simulator", "converse", "--no-launch", *options],
        input=b"my fern\n\n",
        capture_output=True,
        check=True,
        cwd=HERE.parent.parent,
        env={"PYTHONPATH": str(HERE), "PATH": ""},
    )
    first, second = [json.loads(line) for line in done.stdout.splitlines()]
    assert first["heard"]["slots"] == {"plant": "fern"}
    assert second["said"] == "Spots, or mould?"
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--skill", "nowhere:skill"], "cannot be imported"),
        (["--skill", "plants:nothing"], "There is no nothing"),
        (["--skill", "plants"], "module:function"),
        (["--model", "gone.json"], "no interaction model"),
        (["--locale", "xx-XX"], "xx-XX"),
    ],
)
def test_mistakes_at_the_keyboard_are_explained(
    arguments: list[str], message: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, status 2."""
    given = options if "--locale" not in arguments else options[2:]
    assert main(["converse", *given, *arguments]) == 2
    assert message in capsys.readouterr().err


def test_a_missing_room_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands of other rooms are loaded when they are asked for."""
    monkeypatch.setitem(sys.modules, "interaction_models.build", None)
    assert main(["models"]) == 2
    assert "interaction_models.build" in capsys.readouterr().err


def test_an_unreadable_model_is_explained(tmp_path: Path) -> None:
    """Not a traceback."""
    broken = tmp_path / "m.json"
    broken.write_text("[]", encoding="utf-8")
    with pytest.raises(ValueError, match="JSON object"):
        load_model(str(broken), "en-US")
