"""Servers on this machine: a port for one, and when it answers."""

import socket
import time

_TRIES = 200
_BETWEEN = 0.05


def free_port() -> int:
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def await_server(port: int) -> None:
    """Return when somebody listens at the port, or after ten seconds."""
    for _ in range(_TRIES):
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(_BETWEEN)
