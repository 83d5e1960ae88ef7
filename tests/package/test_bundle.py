"""The Lambda bundle: what is in it, and that it answers where there is nothing else."""

import json
import platform
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from simulator import Speaker
from tools import bundle
from tools.bundle import UNUSED
from tools.dialogs import model, recorded, scripts
from tools.resources import PackageError, Target, read_target, write_target
from tools.runtime_api import Function, LambdaError

HERE = Target(f"python{sys.version_info.major}.{sys.version_info.minor}", "x86_64")
RUNS_HERE = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64",
    reason="the bundle is for Linux on x86-64",
)
LAUNCH = {
    "version": "1.0",
    "request": {"type": "LaunchRequest", "requestId": "r", "locale": "en-US"},
    "session": {"new": True, "sessionId": "s", "application": {"applicationId": "a"}},
    "context": {"System": {"application": {"applicationId": "a"}}},
}


def test_the_same_input_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    bundle.build(HERE, tmp_path / "elsewhere", tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (built / "lambda.zip").read_bytes()


def test_it_is_small(built: Path) -> None:
    assert (built / "lambda.zip").stat().st_size < 12_000_000


def test_everything_is_compiled_and_nothing_is_compiled_twice(built: Path) -> None:
    names = zipfile.ZipFile(built / "lambda.zip").namelist()
    assert "lambda_function.pyc" in names
    assert "skill/alexa/entry.pyc" in names
    assert not [name for name in names if name.endswith((".py", ".pyi")) or "__pycache__" in name]


def test_nothing_is_in_it_that_the_skill_does_not_use(built: Path) -> None:
    names = zipfile.ZipFile(built / "lambda.zip").namelist()
    tops = {name.split("/")[0].removesuffix(".pyc") for name in names}
    unwanted = {name.replace("-", "_") for name in UNUSED}
    unwanted |= {"simulator", "tests", "tools", "bench", "interaction_models", "flask", "bin"}
    assert not tops & unwanted
    assert not [name for name in names if ".dist-info/" in name]
    assert not [name for name in names if name.startswith(("skill/web", "skill/review"))]
    assert not [name for name in names if name.endswith("manifest.toml")]
    assert "skill/speech/catalog/en/dialog.toml" in names


def test_native_modules_are_for_the_target(built: Path) -> None:
    native = [name for name in zipfile.ZipFile(built / "lambda.zip").namelist() if ".so" in name]
    assert native
    assert all("x86_64-linux-gnu" in name for name in native)


def test_every_package_in_it_comes_with_its_licence(built: Path) -> None:
    names = zipfile.ZipFile(built / "lambda.zip").namelist()
    texts = [name for name in names if name.startswith("licences/")]
    for package in ("muscle-check", "pydantic-", "pydantic_core", "python_dateutil", "six"):
        assert any(package in name for name in texts), package


def test_no_file_tells_where_it_was_made(built: Path) -> None:
    here = [f"{path}/".encode() for path in (Path.cwd(), Path.home(), built)]
    for file in bundle.files(built / "lambda"):
        if file.suffix == ".pyc":
            content = file.read_bytes()
            assert not [word for word in here if word in content], file


@RUNS_HERE
def test_it_answers_under_amazons_own_runtime_client_as_it_does_here(built: Path) -> None:
    expected = recorded(2)
    with Function(built / "lambda", built / "client") as function:
        for script, dialog in zip(scripts(2), expected, strict=True):
            heard = []

            def ask(event: dict[str, object], context: object) -> dict[str, object]:
                heard.append(function.invoke(event))  # noqa: B023 - used within the loop
                return heard[-1]  # noqa: B023

            speaker = Speaker(ask, model())
            speaker.open()
            for line in script:
                if speaker.session_open:
                    speaker.say(line)
            assert heard == [json.loads(json.dumps(turn.response)) for turn in dialog]
        assert function.invoke(b"{}")["version"] == "1.0"
        assert function.invoke(b"[]")["version"] == "1.0"
    assert function.log == b""  # and not a word was logged


@RUNS_HERE
def test_it_answers_only_for_its_own_skill(built: Path) -> None:
    given = {"MUSCLE_CHECK_SKILL_ID": "a"}
    with Function(built / "lambda", built / "client", environment=given) as function:
        assert function.invoke(LAUNCH)["response"]["shouldEndSession"] is False
    given = {"MUSCLE_CHECK_SKILL_ID": "another"}
    with Function(built / "lambda", built / "client", environment=given) as function:
        assert function.invoke(LAUNCH)["response"].get("shouldEndSession") is not False


@RUNS_HERE
def test_a_handler_that_is_not_there_is_noticed(built: Path) -> None:
    """What the tests above rest on: the stand-in tells a start from none."""
    missing = Function(built / "lambda", built / "client", handler="nowhere.handler")
    with missing as function, pytest.raises(LambdaError):
        function.invoke(LAUNCH)


_WATCHED = """
import json, os, sys
opened = []
def watch(event, arguments):
    if event == "open" and len(arguments) == 3:
        path, mode, flags = arguments
        if (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            opened.append(str(path))
    elif event in ("os.mkdir", "os.rename", "os.remove", "socket.connect", "subprocess.Popen"):
        opened.append(event)
sys.addaudithook(watch)
standard = list(sys.path)
sys.path.insert(0, sys.argv[1])
from lambda_function import lambda_handler
response = lambda_handler(json.loads(sys.argv[2]), None)
files = [getattr(m, "__file__", None) for m in sys.modules.values()]
outside = [f for f in files if f and not f.startswith((sys.argv[1], sys.prefix, sys.base_prefix))]
packages = [f for f in files if f and "site-packages" in f]
uncompiled = [f for f in files if f and f.startswith(sys.argv[1]) and f.endswith(".py")]
print(json.dumps([response, opened, outside, packages, uncompiled]))
"""


@RUNS_HERE
def test_alone_it_loads_only_itself_and_writes_and_calls_nothing(built: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _WATCHED, str(built / "lambda"), json.dumps(LAUNCH)],
        capture_output=True, text=True, check=False, cwd=built,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    response, opened, outside, packages, uncompiled = json.loads(done.stdout)
    assert response["response"]["outputSpeech"]["ssml"]
    assert opened == outside == packages == uncompiled == []


def test_another_machine_gets_its_own_wheels(tmp_path: Path) -> None:
    bundle._install(Target("python3.13", "arm64"), tmp_path)
    native = list(tmp_path.rglob("*.so"))
    assert native
    assert all("313-aarch64-linux-gnu" in file.name for file in native)


def test_a_python_that_is_not_here_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    other = next(r for r in ("python3.11", "python3.12") if r != HERE.runtime)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PackageError, match=f"needs {other}"):
        bundle.interpreter(Target(other, "x86_64"))


@pytest.mark.parametrize(("runtime", "machine"), [("python3.9", "x86_64"), ("python3.13", "i386")])
def test_a_target_that_lambda_has_not_is_refused(runtime: str, machine: str) -> None:
    with pytest.raises(PackageError):
        Target(runtime, machine)


def test_the_target_is_kept_where_ask_cli_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "ask-resources.json"
    file.write_bytes((Path(__file__).parents[2] / "ask-resources.json").read_bytes())
    before = file.read_bytes()
    write_target(read_target(file), file)
    assert file.read_bytes() == before
    write_target(Target("python3.12", "arm64"), file)
    assert read_target(file) == Target("python3.12", "arm64")


def test_what_is_left_out_is_locked_and_needed_by_nothing_that_is_loaded() -> None:
    lock = bundle.REQUIREMENTS.read_text(encoding="utf-8")
    for name in UNUSED:
        assert f"\n{name}==" in lock, name
    assert "pydantic==" in bundle._used(lock)
    assert "requests==" not in bundle._used(lock)
