"""How many mutants of the rules the cases kill: `python tests/mutation/score.py`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from test_cases import every_mutant


def main() -> int:
    """Print the score and every survivor."""
    results = dict(every_mutant())
    survived = [name for name, killed in results.items() if not killed]
    killed = len(results) - len(survived)
    print(f"{killed} of {len(results)} mutants killed ({100 * killed / len(results):.1f}%)")
    for name in survived:
        print(f"survived: {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
