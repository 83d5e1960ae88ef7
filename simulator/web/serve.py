"""The `muscle-check web` command."""

import argparse
import os
import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from simulator import ConversationError, ModelError
from simulator.cli import DEFAULT_SKILL, CommandError, load_model, load_skill
from simulator.web.app import create_app
from simulator.web.bench import Bench
from simulator.web.guard import LOOPBACK
from simulator.web.reasons import explainer

PORT = 8377
_FOLDERS = ("conversations", "tests")
_MODELS = Path(__file__).resolve().parents[2] / "interaction_models"


class _Silent(WSGIRequestHandler):
    """Logs nothing: what people say here may be about their health."""

    protocol_version = "HTTP/1.1"  # one connection serves the page's many small files

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - werkzeug's name
        """Say nothing."""


def main(argv: Sequence[str] | None = None) -> int:
    """Serve the page until Ctrl-C."""
    options = _parser().parse_args(argv)
    try:
        server = listen(bench(options), options.host, options.port)
    except (CommandError, ConversationError, ModelError) as error:
        print(error, file=sys.stderr)
        return 2
    address = f"http://{_shown(options.host)}:{server.server_port}/"
    print(f"A smart speaker is at {address} (Ctrl-C to stop)", flush=True)
    if options.open and _has_desktop():
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
    return 0


def bench(options: argparse.Namespace) -> Bench:
    """The skill that the options name."""
    models = {options.locale: load_model(options.model, options.locale)}
    if options.model is None:
        for file in sorted(_MODELS.glob("??-??.json")):
            if file.stem not in models:
                models[file.stem] = load_model(None, file.stem)
    return Bench(
        load_skill(options.skill),
        models,
        name=options.skill,
        conversations=_conversations(options.conversations),
        explain=explainer(options.skill),
    )


def listen(bench: Bench, host: str = "127.0.0.1", port: int = 0) -> BaseWSGIServer:
    """A server for the page, on this machine's own address only."""
    if host not in LOOPBACK:
        raise CommandError(
            f"The page is for this machine alone: --host is one of {', '.join(LOOPBACK)}."
        )
    try:
        return make_server(host, port, create_app(bench), threaded=True, request_handler=_Silent)
    except (OSError, SystemExit, OverflowError):
        # werkzeug exits by itself where a port is taken.
        raise CommandError(f"Port {port} is taken; choose another with --port.") from None


def _conversations(named: Sequence[Path]) -> tuple[Path, ...]:
    for path in named:
        if not path.exists():
            raise CommandError(f"There is nothing at {path}.")
    return tuple(named) or tuple(path for path in map(Path, _FOLDERS) if path.is_dir())


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _has_desktop() -> bool:
    """True where a browser window can open: never start one in a terminal."""
    return sys.platform in ("darwin", "win32") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="muscle-check web", description="A smart speaker in the browser, with its lid off."
    )
    parser.add_argument("--model", metavar="FILE", help="another skill's interaction model")
    parser.add_argument(
        "--skill",
        metavar="MODULE:FUNCTION",
        default=DEFAULT_SKILL,
        help="another skill's Lambda entry point (%(default)s)",
    )
    parser.add_argument("--locale", default="en-US", help="the device's language (%(default)s)")
    parser.add_argument("--host", default="127.0.0.1", help="127.0.0.1, localhost or ::1")
    parser.add_argument("--port", type=int, default=PORT, help="0 for any free one (%(default)s)")
    parser.add_argument(
        "--conversations",
        type=Path,
        nargs="+",
        default=[],
        metavar="PATH",
        help=f"conversation files, or folders of them ({' and '.join(_FOLDERS)})",
    )
    parser.add_argument(
        "--no-open", dest="open", action="store_false", help="do not open the browser"
    )
    return parser
