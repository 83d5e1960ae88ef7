"""One bundle for every test here, whichever process comes first."""

import fcntl
import sys
from pathlib import Path

import pytest

from tools import bundle, skill_package
from tools.resources import Target
from tools.runtime_api import copy_client

HERE = Target(f"python{sys.version_info.major}.{sys.version_info.minor}", "x86_64")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder with `lambda`, `lambda.zip`, `skill-package` and the runtime `client`."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "package"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            bundle.build(HERE, folder / "lambda", folder / "lambda.zip")
            skill_package.build(folder / "skill-package")
            copy_client(folder / "client")
            (folder / "done").touch()
    return folder
