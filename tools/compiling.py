"""Compiles a folder of modules in place, and drops their sources; run by the target's Python.

It imports nothing but the standard library and runs as a file, because the Python of the target
need not have anything else. The same sources give the same bytes.
"""

import py_compile
import sys
from pathlib import Path


def main(folder: Path) -> int:
    """Every `module.py` becomes a `module.pyc` that is never checked against a source."""
    for source in sorted(folder.rglob("*.py")):
        name = source.relative_to(folder).as_posix()
        py_compile.compile(
            str(source),
            cfile=str(source.with_suffix(".pyc")),
            dfile=name,
            doraise=True,
            optimize=0,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        source.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
