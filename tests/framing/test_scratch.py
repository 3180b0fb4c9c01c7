"""The scratch file: what was put is had again, it leaves nothing behind, and a full disk is named."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path

import numpy as np
import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from framing.cli import corpus, stories
from framing.scratch import Scratch, ScratchFull
from framing.tally import Tally


@given(st.lists(st.tuples(st.binary(max_size=300_000), st.booleans()), max_size=8))
def test_everything_put_is_had_again_in_any_order(pieces: list[tuple[bytes, bool]]) -> None:
    with Scratch() as scratch:
        places = []
        for data, look in pieces:
            places.append((scratch.put(data), data))
            if look:
                at, first = places[0]
                assert scratch.bytes(at, len(first)) == first
        for at, data in reversed(places):
            assert scratch.bytes(at, len(data)) == data


def test_it_has_no_name_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Scratch() as scratch:
        scratch.put(b"x" * 1_000_000)
    assert list(tmp_path.iterdir()) == []


app = typer.Typer()
for command in (corpus, stories):
    command.register(app)


class _Full:
    def write(self, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    def close(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_says_what_to_do_and_stops_no_import_half_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = " ".join(f"The despot of town{n} may have voted {n % 7} times." for n in range(60))
    (tmp_path / "a.txt").write_text(f"One\n\n{text}")
    (tmp_path / "b.txt").write_text(f"Two\n\n{text}")
    store = str(tmp_path / "s.sqlite")
    run = ["import", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--store", store, "--no-tone"]
    with monkeypatch.context() as patch:
        patch.setattr(tempfile, "TemporaryFile", lambda **_: _Full())
        done = CliRunner().invoke(app, run)
        groups = CliRunner().invoke(app, ["stories", str(tmp_path / "a.txt"), "-o", str(tmp_path / "o")])
    for failed in (done, groups):
        assert failed.exit_code == 2
        assert "is full; free some space or name another folder in the variable TMPDIR" in " ".join(
            failed.stderr.split()
        )
    again = CliRunner().invoke(app, run)
    assert again.exit_code == 0
    assert "0 new, 0 scored again, 2 unchanged" in again.stdout
    assert "1 exact or near duplicate in the corpus" in again.stdout


def test_another_error_of_the_disk_is_not_called_full(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(_Full):
        def write(self, data: bytes) -> int:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: Broken())
    with pytest.raises(OSError, match="Input/output error") as caught, Scratch() as scratch:
        scratch.put(b"x")
    assert not isinstance(caught.value, ScratchFull)


@given(st.lists(st.lists(st.integers(0, 40), max_size=60), max_size=10), st.integers(1, 50))
def test_a_tally_counts_as_a_counter_does(portions: list[list[int]], waiting: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("framing.tally._WAITING", waiting)
        tally = Tally("u4")
        for portion in portions:
            tally.add(np.array(portion, np.int64))
        tally.settle()
    every = [number for portion in portions for number in portion]
    expected = {number: every.count(number) for number in sorted(set(every))}
    assert dict(zip(tally.keys.tolist(), tally.times.tolist(), strict=True)) == expected
    assert tally.keys.tolist() == sorted(expected)
