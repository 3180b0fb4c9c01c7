"""Patterns that are compiled when they are first used.

An article needs a handful of the hundred-odd patterns of the cleaning; compiling all of them would
make up a third of the time in which ``framing score`` starts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any


class Lazy:
    """A pattern that behaves like a compiled one.

    >>> Lazy("a+").fullmatch("aaa").group()
    'aaa'
    """

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        # Reached only before the first use: then the methods stand in the instance itself.
        if name not in {"match", "search", "fullmatch", "sub"}:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch, self.sub = compiled.fullmatch, compiled.sub
        return getattr(compiled, name)
