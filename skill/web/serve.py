"""`muscle-check serve`: the host under gunicorn."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from skill.web.app import create_app
from skill.web.settings import SettingsError, from_environment

_UNVERIFIED = """\
****************************************************************
  REQUESTS ARE NOT VERIFIED. Whoever reaches this port is served.
  For trying things on this machine only; never behind a tunnel.
****************************************************************"""


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn, set up in code."""

    def __init__(self, app: Flask, options: dict[str, Any]) -> None:
        self._app = app
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._app


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until told to stop; the result is the exit status."""
    options = _parser().parse_args(argv)
    settings = from_environment()
    settings = replace(
        settings,
        skill_id=options.skill_id or settings.skill_id,
        authorities=options.ca_file or settings.authorities,
        verified=not options.dangerously_unverified,
    )
    try:
        if not settings.verified and not _is_loopback(options.host):
            raise SettingsError(
                "--dangerously-unverified works on this machine only: use it with "
                "--host 127.0.0.1, or leave it out."
            )
        if (options.tls_cert is None) != (options.tls_key is None):
            raise SettingsError("--tls-cert and --tls-key belong together.")
        app = create_app(settings)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    if not settings.verified:
        print(_UNVERIFIED, file=sys.stderr, flush=True)
    scheme = "https" if options.tls_cert else "http"
    print(
        f"Serving on {scheme}://{_bind(options.host, options.port)}/", file=sys.stderr, flush=True
    )
    _Server(app, _gunicorn(options)).run()
    return 0


def run(app: Flask, arguments: Sequence[str]) -> None:
    """Serve another application with the same settings of the server."""
    _Server(app, _gunicorn(_parser().parse_args(arguments))).run()


def _gunicorn(options: argparse.Namespace) -> dict[str, Any]:
    return {
        "bind": _bind(options.host, options.port),
        "worker_class": "gthread",
        "workers": options.workers,
        "threads": options.threads,
        "timeout": 30,
        "graceful_timeout": 10,  # turns under way are answered before the end
        "keepalive": 15,
        "backlog": 512,
        "limit_request_line": 1024,
        "limit_request_fields": 64,
        "limit_request_field_size": 4096,
        "max_requests": 50_000,
        "max_requests_jitter": 5_000,
        "worker_tmp_dir": "/dev/shm" if Path("/dev/shm").is_dir() else None,  # noqa: S108
        "accesslog": None,  # who calls, and when, is nobody's business
        "errorlog": "-",
        "loglevel": "warning",
        "proc_name": "muscle-check",
        "certfile": options.tls_cert,
        "keyfile": options.tls_key,
    }


def _bind(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="muscle-check serve", description="Serve the skill to Alexa over HTTP or HTTPS."
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="the address to listen on (%(default)s)")
    add("--port", type=int, default=8080, help="the port to listen on (%(default)s)")
    add("--skill-id", help="the skill that is served (or set MUSCLE_CHECK_SKILL_ID)")
    add("--tls-cert", metavar="FILE", help="this host's certificate chain, to speak HTTPS itself")
    add("--tls-key", metavar="FILE", help="the key of --tls-cert")
    add(
        "--ca-file",
        metavar="FILE",
        help="trusted authorities (or set MUSCLE_CHECK_CA_FILE; default: Mozilla's list)",
    )
    add("--workers", type=int, default=2, help="processes (%(default)s)")
    add("--threads", type=int, default=8, help="threads in each process (%(default)s)")
    add(
        "--dangerously-unverified",
        action="store_true",
        help="answer anyone on this machine, unsigned; works on loopback only",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
