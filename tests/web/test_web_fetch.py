"""Downloads of chains from servers that misbehave."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import hosting
import pytest

from skill.web.fetch import fetcher
from skill.web.refusal import Reason, RefusedError
from tools.authority import Leaf, key_pem, new_key, pem

Talk = Callable[[ssl.SSLSocket], None]


@pytest.fixture(scope="module")
def identity(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server's chain and key, in one file."""
    key = new_key()
    issuer = hosting.amazon().issuer
    file = tmp_path_factory.mktemp("server") / "server.pem"
    leaf = issuer.leaf(key, Leaf(names=("localhost",)))
    file.write_bytes(pem(leaf, issuer.certificate) + key_pem(key))
    return file


@contextmanager
def server(identity: Path, talk: Talk) -> Iterator[str]:
    """A server on this machine that answers one connection with `talk`; gives its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(identity)
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        try:
            plain, _ = listener.accept()
            with plain, context.wrap_socket(plain, server_side=True) as connection:
                connection.recv(4096)
                talk(connection)
        except OSError:
            pass  # the client left, which is what it should do

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield f"https://localhost:{listener.getsockname()[1]}/echo.api/cert.pem"
    finally:
        listener.close()
        thread.join()


def sends(*pieces: bytes, pause: float = 0.0) -> Talk:
    """A server that sends pieces, pausing after each."""

    def talk(connection: ssl.SSLSocket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)

    return talk


OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"


def refuses(identity: Path, talk: Talk, roots: str = "", seconds: float = 2.0) -> bool:
    """Whether a download is refused."""
    fetch = fetcher(roots or hosting.authorities(), seconds, 1000)
    with server(identity, talk) as address, pytest.raises(RefusedError) as caught:
        fetch(address)
    return caught.value.reason is Reason.FETCH


def test_a_chain_is_downloaded(identity: Path) -> None:
    with server(identity, sends(OK, b"chain")) as address:
        assert fetcher(hosting.authorities())(address) == b"chain"


def test_a_chain_that_is_huge_is_not_read_to_its_end(identity: Path) -> None:
    assert refuses(identity, sends(OK, *[b"x" * 500] * 10))


def test_a_chain_that_dribbles_in_is_given_up(identity: Path) -> None:
    assert refuses(identity, sends(OK, *[b"x"] * 20, pause=0.05), seconds=0.2)


def test_a_server_that_says_nothing_is_given_up(identity: Path) -> None:
    assert refuses(identity, sends(b"", pause=0.5), seconds=0.1)


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(identity: Path, code: int) -> None:
    moved = f"HTTP/1.1 {code} Moved\r\nLocation: https://localhost/x\r\n\r\n"
    assert refuses(identity, sends(moved.encode()))


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 404 Not Found\r\n\r\n",
        b"HTTP/1.1 500 Broken\r\n\r\n",
        b"HTTP/1.1 204 No Content\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\ncut short",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense",
        b"nonsense",
        b"",
    ],
)
def test_answers_that_are_not_a_file_are_refused(identity: Path, answer: bytes) -> None:
    assert refuses(identity, sends(answer))


def test_a_server_that_no_authority_vouches_for_is_refused(identity: Path, tmp_path: Path) -> None:
    from tools.authority import Authority

    stranger = tmp_path / "stranger.pem"
    stranger.write_bytes(pem(Authority.root("Stranger").certificate))
    assert refuses(identity, sends(OK), roots=str(stranger))


def test_a_port_where_nobody_listens_is_refused() -> None:
    with pytest.raises(RefusedError):
        fetcher(hosting.authorities(), 1.0)("https://localhost:1/echo.api/cert.pem")
