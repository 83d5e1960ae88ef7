"""The smart speaker in the browser, served on loopback for one developer.

The page keeps the conversation; the server keeps nothing. Each turn arrives with the moment the
speaker stood at and is answered with the next one.
"""

from simulator.web.app import create_app
from simulator.web.bench import Bench

__all__ = ["Bench", "create_app"]
