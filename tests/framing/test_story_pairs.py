"""Pairs of alike articles lie on disk: all are had again, and of each group those within it."""

from __future__ import annotations

import tracemalloc

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.scratch import Scratch
from framing.story_pairs import Pairs

place = st.integers(0, 9)
rows = st.lists(st.tuples(place, place, st.floats(-1, 1)), max_size=30)


@given(st.lists(rows, max_size=5), st.lists(st.integers(0, 200), min_size=10, max_size=10))
def test_pairs_are_had_again_whole_and_by_group(
    added: list[list[tuple[int, int, float]]], of: list[int]
) -> None:
    groups = np.array(of)
    every = [(min(i, j), max(i, j), value) for part in added for i, j, value in part]
    with Scratch() as scratch:
        pairs = Pairs(scratch)
        for part in added:
            left, right, values = zip(*part, strict=True) if part else ((), (), ())
            pairs.add(np.array(left, int), np.array(right, int), np.array(values, float))
        assert len(pairs) == len(every)
        assert [tuple(row) for block in pairs.blocks() for row in block.tolist()] == every
        inside: dict[int, list[tuple[int, int, float]]] = {}
        for row in every:
            if of[row[0]] == of[row[1]]:
                inside.setdefault(of[row[0]], []).append(row)
        found = [[tuple(row) for row in block.tolist()] for block in pairs.within(groups)]
    assert {of[block[0][0]]: block for block in found} == inside
    assert len(found) == len(inside)


def test_memory_does_not_grow_with_the_number_of_pairs() -> None:
    rng = np.random.default_rng(7)
    groups = np.arange(3_000) // 3

    def peak(blocks: int) -> int:
        with Scratch() as scratch:
            pairs = Pairs(scratch)
            tracemalloc.start()
            for _ in range(blocks):
                left, right = rng.integers(0, 3_000, (2, 500))
                pairs.add(left, right, rng.random(500))
            for _ in pairs.within(groups):
                pass
            most = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        return most

    # 16 bytes a pair would be 16 MB more.
    assert peak(2_400) - peak(400) < 4_000_000
