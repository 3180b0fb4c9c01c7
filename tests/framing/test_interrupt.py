"""Ctrl-C ends a command with status 130 and without a traceback, also while it is still starting."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# The interrupt comes while the command's modules are being imported.
STARTING = """
import os, signal, sys
{before}
import framing.cli as cli
made = cli._made
def interrupted():
    os.kill(os.getpid(), signal.SIGINT)
    return made()
cli._made = interrupted
sys.argv = ["framing", "score", "-"]
cli.main()
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of another kind")


def run(code: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=b'{"text": "It may fall."}', capture_output=True
    )


def test_an_interrupt_while_starting_says_nothing() -> None:
    done = run(STARTING.format(before=""))
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_an_ignored_interrupt_stays_ignored() -> None:
    done = run(STARTING.format(before="signal.signal(signal.SIGINT, signal.SIG_IGN)"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b'{"id"')


def test_an_interrupt_outside_a_commands_own_care_is_130() -> None:
    code = """
import sys
import framing.cli as cli
def stopped(*_):
    raise KeyboardInterrupt
cli._application = lambda asked: stopped
cli.main()
"""
    done = run(code)
    assert (done.returncode, done.stderr) == (130, b"")


def test_the_package_and_the_command_import_nothing_slow() -> None:
    code = """
import sys
before = set(sys.modules)
import framing.cli
print(sorted(name for name in set(sys.modules) - before if not name.startswith("framing")))
"""
    assert run(code).stdout.decode().strip() in ("[]", "['__future__']")
