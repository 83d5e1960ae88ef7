"""`make package`: everything that `ask deploy` takes, in `dist/`."""

import argparse
import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import bundle, skill_package
from tools.resources import (
    MACHINES,
    ROOT,
    RUNTIMES,
    PackageError,
    Target,
    read_target,
    write_target,
)

DIST = ROOT / "dist"
POLICY = "MUSCLE_CHECK_PRIVACY_POLICY"


def main(argv: Sequence[str] | None = None) -> int:
    """Make the package; the result is the exit status."""
    options = _parser().parse_args(argv)
    try:
        told = read_target()
        target = Target(options.runtime or told.runtime, options.arch or told.architecture)
        bundle.interpreter(target)
        if target != told:
            write_target(target)
            print(f"ask-resources.json: {target.runtime} on {target.architecture}")
        archive = DIST / f"muscle-check-{target.runtime}-{target.architecture}.zip"
        bundle.build(target, DIST / "lambda", archive)
        skill_package.build(DIST / "skill-package", options.privacy_policy)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 2
    size = archive.stat().st_size
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    print(f"dist/lambda           {target.runtime} on {target.architecture}")
    print(f"dist/{archive.name}  {size / 1e6:.1f} MB  sha256 {digest}")
    print(f"dist/skill-package    {_locales(DIST / 'skill-package')}")
    if options.privacy_policy == skill_package.PLACEHOLDER:
        print(
            "\nThe privacy policy is a placeholder. Before certification, give your own address:\n"
            "  make package ARGS='--privacy-policy https://...'   (or set "
            f"{POLICY}; docs/deploy.md has a text)"
        )
    return 0


def _locales(folder: Path) -> str:
    models = (folder / "interactionModels" / "custom").glob("*.json")
    return ", ".join(sorted(model.stem for model in models))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make package", description=__doc__)
    add = parser.add_argument
    add("--runtime", choices=RUNTIMES, help="also written to ask-resources.json")
    add("--arch", choices=tuple(MACHINES), help="also written to ask-resources.json")
    add(
        "--privacy-policy",
        metavar="URL",
        default=os.environ.get(POLICY, skill_package.PLACEHOLDER),
        help=f"the publisher's own (or set {POLICY})",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
