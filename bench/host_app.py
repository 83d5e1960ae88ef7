"""The host as `muscle-check serve` runs it, but with the chain of the test authority at hand.

`python -m bench.host_app PORT ROOT_FILE CHAIN_FILE SKILL_ID [--tls-cert FILE --tls-key FILE]`
"""

import sys
from pathlib import Path

from skill.web.app import create_app
from skill.web.serve import run
from skill.web.settings import Settings


def main() -> None:
    """Serve until told to stop."""
    port, root, chain, skill_id, *more = sys.argv[1:]
    content = Path(chain).read_bytes()
    app = create_app(Settings(skill_id=skill_id, authorities=root), fetch=lambda _: content)
    run(app, ["--port", port, *more])


if __name__ == "__main__":
    main()
