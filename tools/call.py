"""Calls a host as Amazon would, with the keys of an authority of our own.

`python -m tools.call URL FOLDER SKILL_ID` sends one signed LaunchRequest and prints the answer;
FOLDER is what `python -m tools.authority` wrote.
"""

import json
import sys
from collections.abc import Sequence
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from ssl import create_default_context
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tools.authority import ADDRESS, sign
from tools.envelope import envelope


def main(argv: Sequence[str]) -> int:
    """Send one request; the result is 0 when it was answered with 200."""
    if len(argv) != 3:
        print("usage: python -m tools.call URL FOLDER SKILL_ID", file=sys.stderr)
        return 2
    url, folder, skill_id = urlsplit(argv[0]), Path(argv[1]), argv[2]
    key = load_pem_private_key((folder / "alexa.key").read_bytes(), None)
    if not isinstance(key, RSAPrivateKey):
        raise SystemExit("alexa.key is not an RSA key")
    body = json.dumps(envelope(skill_id)).encode("utf-8")
    headers = {"SignatureCertChainUrl": ADDRESS, "Signature-256": sign(key, body)}
    host, port = url.hostname or "", url.port
    if url.scheme == "https":
        context = create_default_context(cafile=str(folder / "root.pem"))
        connection: HTTPConnection = HTTPSConnection(host, port, timeout=10, context=context)
    else:
        connection = HTTPConnection(host, port, timeout=10)
    connection.request("POST", url.path or "/", body, headers)
    answer = connection.getresponse()
    print(answer.status, answer.read().decode("utf-8"))
    connection.close()
    return 0 if answer.status == 200 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
