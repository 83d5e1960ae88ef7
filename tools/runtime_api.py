"""A stand-in for the Lambda service: it starts a bundle under Amazon's own runtime client.

The process sees a standard library, the runtime client and the bundle; nothing else of this
machine: no environment, no site-packages, no bytecode cache to write.
"""

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import distribution
from pathlib import Path
from types import TracebackType
from typing import Any

_NEXT = "/2018-06-01/runtime/invocation/next"
_CLIENT = ("awslambdaric", "simplejson", "snapshot-restore-py")
_PERIOD = 0.02

Json = dict[str, Any]


class LambdaError(Exception):
    """The function did not start, or did not answer."""


def copy_client(folder: Path) -> Path:
    """Put the runtime client and what it needs into a folder of its own; gives the folder."""
    for name in _CLIENT:
        for file in distribution(name).files or ():
            if file.parts[0] != ".." and not file.parts[0].endswith(".dist-info"):
                target = folder / file
                target.parent.mkdir(parents=True, exist_ok=True)
                source = Path(str(file.locate()))
                if source.is_file():
                    shutil.copyfile(source, target)
    return folder


class _Service(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.events: queue.Queue[bytes] = queue.Queue()
        self.answers: queue.Queue[tuple[float, str, bytes]] = queue.Queue()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A function that is killed resets its connection."""
        del request, client_address


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Service

    def do_GET(self) -> None:
        event = self.server.events.get()
        self.send_response(200)
        self.send_header("Lambda-Runtime-Aws-Request-Id", "00000000-0000-0000-0000-000000000000")
        self.send_header("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 8000))
        self.send_header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:here:0:function:f")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(event)))
        self.end_headers()
        self.wfile.write(event)

    def do_POST(self) -> None:
        body = self._body()
        self.server.answers.put((time.perf_counter(), self.path.rsplit("/", 1)[1], body))
        self.send_response(202)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            pieces = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
        del format, args


class Function:
    """One running function: `with Function(...) as function: function.invoke(event)`."""

    def __init__(
        self,
        bundle: Path,
        client: Path,
        *,
        handler: str = "lambda_function.lambda_handler",
        python: str = sys.executable,
        environment: dict[str, str] | None = None,
        share: float = 1.0,
    ) -> None:
        """Set it up.

        Args:
            bundle: the folder that would be /var/task.
            client: the folder with the runtime client.
            handler: what Lambda is told to call.
            python: an interpreter of the bundle's version.
            environment: the function's own variables.
            share: how much of one processor the function gets.
        """
        self._service = _Service()
        self._command = [python, "-s", "-S", "-m", "awslambdaric", handler]
        self._bundle = bundle
        self._share = share
        self._environment = {
            "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self._service.server_port}",
            "AWS_LAMBDA_FUNCTION_NAME": "muscle-check",
            "LAMBDA_TASK_ROOT": str(bundle),
            "PYTHONPATH": f"{client}{os.pathsep}{bundle}",
            "PYTHONDONTWRITEBYTECODE": "1",  # /var/task is read-only
            "LANG": "C.UTF-8",
            "TZ": ":UTC",
            **(environment or {}),
        }
        self.started = 0.0
        self.process: subprocess.Popen[bytes] | None = None
        self.log = b""

    def __enter__(self) -> "Function":
        threading.Thread(target=self._service.serve_forever, daemon=True).start()
        self.started = time.perf_counter()
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            self._command,
            cwd=self._bundle,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        if self._share < 1.0:
            threading.Thread(target=self._throttle, args=(self.process,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process is not None:
            self.process.kill()
            self.log, _ = self.process.communicate(timeout=20)
        self._service.shutdown()
        self._service.server_close()

    def invoke(self, event: Json | bytes) -> Json:
        """The response to an event, as Lambda would hand it to Alexa."""
        return self.timed(event)[0]

    def timed(self, event: Json | bytes) -> tuple[Json, float]:
        """The response, and the moment at which it came."""
        body = event if isinstance(event, bytes) else json.dumps(event).encode("utf-8")
        self._service.events.put(body)
        for _ in range(600):
            with suppress(queue.Empty):
                moment, what, answer = self._service.answers.get(timeout=0.1)
                if what != "response":
                    raise LambdaError(answer.decode("utf-8", "replace")[:2000])
                response: Json = json.loads(answer)
                return response, moment
            if self.process is None or self.process.poll() is not None:
                raise LambdaError("the process ended")
        raise LambdaError("there was no answer")

    @property
    def peak_memory(self) -> int:
        """The most memory the process has held, in kilobytes (Linux only)."""
        if self.process is None:
            return 0
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(status.split("VmHWM:")[1].split()[0])

    def _throttle(self, process: subprocess.Popen[bytes]) -> None:
        """Let the process run for its share of every period, as Lambda does with little memory."""
        with suppress(ProcessLookupError):
            while process.poll() is None:
                process.send_signal(signal.SIGCONT)
                time.sleep(_PERIOD * self._share)
                process.send_signal(signal.SIGSTOP)
                time.sleep(_PERIOD * (1 - self._share))
