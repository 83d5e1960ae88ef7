"""`python -m population`: the figures."""

from population.figures import main

raise SystemExit(main())
