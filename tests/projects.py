"""Copies of this project for tests to edit, and the commands that run in them."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SMALL_PROJECT = REPOSITORY / "tests" / "small_project"


def copy_project(root: Path, content: Path = REPOSITORY) -> Path:
    """Copy a project's sheets and seeds, beside the templates and settings of this one."""
    for name in ("content", "seeds"):
        shutil.copytree(content / name, root / name)
    shutil.copytree(REPOSITORY / "site_templates", root / "site_templates")
    (root / "build" / "markdown").mkdir(parents=True)
    for file in ("mkdocs.yml", "build/markdown/.gitignore"):
        shutil.copy(REPOSITORY / file, root / file)
    return root


def commit_all(root: Path) -> None:
    """Make the project a git repository with one commit, of the same date each time."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "gc.auto=0"]
    dates = {"GIT_AUTHOR_DATE": "1711108800 +0000", "GIT_COMMITTER_DATE": "1711108800 +0000"}
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "All"]):
        subprocess.run(["git", *who, *command], cwd=root, env={**os.environ, **dates}, check=True)


def run(root: Path, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the virtual environment in a project, and hand back all that it says."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("SOURCE_DATE_EPOCH", None)
    return subprocess.run(
        [BIN / command, *arguments],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )


def replace(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file, once; it must stand there."""
    text = file.read_text("utf-8")
    assert old in text, f"{old!r} does not stand in {file}"
    file.write_text(text.replace(old, new, 1), "utf-8")


@contextmanager
def serve_folder(folder: Path, path: str) -> Iterator[str]:
    """Serve a folder's files under a path of a free port, and everything else as not found."""

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            if not self.path.startswith(path):
                self.send_error(404)
                return
            self.path = self.path.removeprefix(path.rstrip("/"))
            with suppress(ConnectionError):  # A browser that leaves a page hangs up.
                super().do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Preview:
    """`mkdocs serve` on a free port."""

    def __init__(self, root: Path, *arguments: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.log: list[str] = []
        self._process = subprocess.Popen(
            [BIN / "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}", *arguments],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as lines:
            self.log.extend(lines)

    @property
    def said(self) -> str:
        return "".join(self.log)

    @property
    def rebuilds(self) -> int:
        return self.said.count("Detected file changes")

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            return answer.read().decode()

    def wait_for(self, text: str, path: str = "/", seconds: float = 30) -> str:
        """Wait until a page shows a text."""
        end = time.monotonic() + seconds
        page = ""
        while time.monotonic() < end:
            assert self._process.poll() is None, self.said
            try:
                page = self.get(path)
            except urllib.error.URLError:
                page = "(no answer)"
            if text in page:
                return page
            time.sleep(0.05)
        pytest.fail(f"{text!r} did not come up at {path}\n{self.said}\n{page[:2000]}")

    def settle(self) -> None:
        """Let a further rebuild begin, if one is to come: longer than the server takes to see."""
        time.sleep(1.5)

    def stop(self) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._reader.join()
