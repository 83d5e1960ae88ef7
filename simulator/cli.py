"""The `muscle-check` command."""

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from simulator.conversation import ConversationError, conversation_files, load_conversation
from simulator.converse import converse
from simulator.model import InteractionModel, ModelError
from simulator.replay import Difference, replay, update
from simulator.speaker import Skill, Speaker
from simulator.terminal import Terminal
from simulator.voice import Voice

DEFAULT_SKILL = "skill.alexa.entry:lambda_handler"
_MODELS = Path(__file__).resolve().parent.parent / "interaction_models"


class CommandError(Exception):
    """Something that the person at the keyboard can put right."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the result is its exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help")):
        given.insert(0, "talk")
    if given[0] == "models":
        return _elsewhere("interaction_models.build", given[1:])
    if given[0] == "rules":
        return _elsewhere("skill.review", given[1:])
    if given[0] == "explain":
        return _elsewhere("simulator.explain", given[1:])
    if given[0] == "web":
        return _elsewhere("simulator.web.serve", given[1:])
    if given[0] == "serve":
        return _elsewhere("skill.web.serve", given[1:])
    options = _parser().parse_args(given)
    try:
        status: int = options.run(options)
    except (CommandError, ConversationError, ModelError) as error:
        print(error, file=sys.stderr)
        return 2
    return status


def load_skill(name: str) -> Skill:
    """The entry point named "module:function"."""
    module, _, function = name.partition(":")
    if not module or not function:
        raise CommandError(f'A skill is named "module:function", not "{name}".')
    if "" not in sys.path:
        # Somebody else's skill lies in the folder where the command is run.
        sys.path.insert(0, "")
    try:
        skill: Skill = getattr(importlib.import_module(module), function)
    except ImportError as error:
        raise CommandError(f"The skill {name} cannot be imported: {error}.") from error
    except AttributeError as error:
        raise CommandError(f"There is no {function} in {module}.") from error
    return skill


def load_model(path: str | None, locale: str) -> InteractionModel:
    """The model in a file, or this project's own model for a locale."""
    if path is not None:
        return InteractionModel.load(path)
    own = _MODELS / f"{locale}.json"
    if not own.is_file():
        known = ", ".join(sorted(file.stem for file in _MODELS.glob("??-??.json"))) or "none yet"
        raise CommandError(f"There is no interaction model for {locale}. There are: {known}.")
    return InteractionModel.load(own)


def _elsewhere(module: str, arguments: Sequence[str]) -> int:
    """Hand over to a command of another room, when it is there."""
    try:
        run: Callable[[Sequence[str]], int] = importlib.import_module(module).main
    except (ImportError, AttributeError) as error:
        print(f"This command needs {module}, which is missing here: {error}.", file=sys.stderr)
        return 2
    return run(list(arguments))


def _talk(options: argparse.Namespace) -> int:
    terminal = Terminal(
        _speaker(options, options.locale),
        sys.stdout,
        show_json=options.json,
        voice=Voice() if options.speak else None,
        record=options.record,
    )
    terminal.run()
    return 0


def _converse(options: argparse.Namespace) -> int:
    speaker = _speaker(options, options.locale)
    converse(speaker, sys.stdin.buffer, sys.stdout, launch=not options.no_launch)
    return 0


def _replay(options: argparse.Namespace) -> int:
    files = conversation_files(options.files)
    if not files:
        raise CommandError("There are no conversation files there.")
    model = cache(lambda locale: load_model(options.model, locale))

    def speakers(locale: str) -> Speaker:
        return Speaker(load_skill(options.skill), model(locale), locale)

    differences: list[Difference] = []
    broken = 0
    for file in files:
        try:
            conversation = load_conversation(file)
        except ConversationError as error:
            print(error)
            broken += 1
            continue
        if options.update and update(conversation, speakers, file):
            conversation = load_conversation(file)
            print(f"{file}: updated")
        found = replay(conversation, speakers)
        for difference in found:
            print(difference)
        differences += found
    print(f"{len(files)} conversations, {len(differences)} differences, {broken} unreadable")
    return 1 if differences or broken else 0


def _speaker(options: argparse.Namespace, locale: str) -> Speaker:
    return Speaker(load_skill(options.skill), load_model(options.model, locale), locale)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="muscle-check", description="A smart speaker on the desk, and its tools."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    skill = argparse.ArgumentParser(add_help=False)
    skill.add_argument("--model", metavar="FILE", help="another skill's interaction model")
    skill.add_argument(
        "--skill",
        metavar="MODULE:FUNCTION",
        default=DEFAULT_SKILL,
        help="another skill's Lambda entry point (%(default)s)",
    )
    locale = argparse.ArgumentParser(add_help=False)
    locale.add_argument("--locale", default="en-US", help="the device's language (%(default)s)")

    talk = commands.add_parser("talk", parents=[skill, locale], help="talk to the skill (default)")
    talk.add_argument("--json", action="store_true", help="show requests and responses")
    talk.add_argument("--speak", action="store_true", help="speak aloud")
    talk.add_argument("--record", type=Path, metavar="FILE", help="write a conversation file")
    talk.set_defaults(run=_talk)

    lines = commands.add_parser(
        "converse", parents=[skill, locale], help="a line in, a JSON object out"
    )
    lines.add_argument(
        "--no-launch", action="store_true", help="the first line is a one-shot request"
    )
    lines.set_defaults(run=_converse)

    files = commands.add_parser("replay", parents=[skill], help="play conversation files")
    files.add_argument("--update", action="store_true", help="rewrite the spoken lines")
    files.add_argument("files", nargs="+", metavar="FILE", help="a file or a folder of them")
    files.set_defaults(run=_replay)

    commands.add_parser("web", help="a smart speaker in the browser", add_help=False)
    commands.add_parser("models", help="write or check the interaction models", add_help=False)
    commands.add_parser("rules", help="the rules as a page for clinical review", add_help=False)
    commands.add_parser("explain", help="why findings are answered as they are", add_help=False)
    commands.add_parser("serve", help="serve the skill to Alexa over HTTPS", add_help=False)
    return parser
