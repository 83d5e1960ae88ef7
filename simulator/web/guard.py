"""Who may talk to this server, what it accepts, and what the browser may do with a page of it."""

import json
from typing import Any, NoReturn

from flask import Flask, Response, abort, request

LOOPBACK = ("127.0.0.1", "localhost", "::1")
LARGEST_BODY = 1024 * 1024
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class BadRequest(ValueError):  # noqa: N818 - it is the request that is bad
    """A request that cannot be served. Its message never repeats what was said."""


def protect(app: Flask) -> None:
    """Let in this machine's own pages only, and tell the browser to keep to them."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY

    @app.before_request
    def _own_pages_only() -> None:
        # A name that somebody else points at this machine is refused (DNS rebinding) ...
        if _hostname(request.host) not in LOOPBACK:
            abort(403)
        # ... and so is a page of another origin, which could otherwise send requests here.
        origin = request.headers.get("Origin")
        if origin is not None and origin != f"{request.scheme}://{request.host}":
            abort(403)
        # (Following a link to the page is no such request.)
        followed = request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"
        site = request.headers.get("Sec-Fetch-Site", "same-origin")
        if site not in ("same-origin", "none") and not followed:
            abort(403)

    @app.after_request
    def _headers(response: Response) -> Response:
        response.headers.update(_HEADERS)
        return response


def body() -> dict[str, Any]:
    """The JSON object that the request carries."""
    if request.mimetype != "application/json":
        raise BadRequest("The request is not application/json.")
    try:
        document = json.loads(request.get_data(), parse_constant=_not_json)
    except (ValueError, RecursionError):
        raise BadRequest("The request is not JSON.") from None
    if not isinstance(document, dict):
        raise BadRequest("The request is not a JSON object.")
    return document


def _hostname(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if ":" in host else host


def _not_json(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
