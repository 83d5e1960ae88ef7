"""`python -m simulator` is the `muscle-check` command."""

import sys

from simulator.cli import main

sys.exit(main())
