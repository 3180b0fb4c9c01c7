"""What commands say on stderr: problems by name, and progress when a person is watching."""

from __future__ import annotations

import sys
import time
from collections import Counter

from framing.reading.items import Problem

_SHOWN = 20  # problems of one file that are shown one by one


class Console:
    """Problems and progress of one command, on stderr only."""

    def __init__(self, command: str, *, total: int = 0) -> None:
        """``total``: bytes of the input, for the time left; 0 where unknown."""
        self.command = command
        self.problems: list[Problem] = []
        self.refused = 0
        self._per_file: Counter[str] = Counter()
        self._total = total
        self._watched = sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._line = False

    def problem(self, problem: Problem) -> None:
        """Say what could not be read; a file with very many problems is cut short."""
        self.refused += problem.refused
        self._per_file[problem.origin] += 1
        if len(self.problems) < 10_000:
            self.problems.append(problem)
        number = self._per_file[problem.origin]
        if number <= _SHOWN:
            self.say(f"{'' if problem.refused else 'note: '}{problem}")
        elif number == _SHOWN + 1:
            self.say(f"{problem.origin}: more problems; they are counted, not shown")

    def say(self, text: str) -> None:
        """Print one line."""
        self._clear()
        print(f"framing {self.command}: {text}", file=sys.stderr, flush=True)

    def progress(self, articles: int, done: int) -> None:
        """Show how far it is: articles so far, ``done`` bytes of the input."""
        now = time.monotonic()
        if not self._watched or now - self._last < 0.2:
            return
        self._last = now
        spent = now - self._start
        text = f"{articles:,} articles · {articles / spent:,.0f} a second"
        if self._total and done:
            share = min(1.0, done / self._total)
            left = spent / share - spent
            text += f" · {share:.0%} · {_clock(left)} left"
        print(f"\r\x1b[2K{text}", end="", file=sys.stderr, flush=True)
        self._line = True

    def stage(self, text: str) -> None:
        """Show what is being done now."""
        if self._watched:
            print(f"\r\x1b[2K{text} …", end="", file=sys.stderr, flush=True)
            self._line = True

    def close(self) -> None:
        """Take the progress line away."""
        self._clear()

    def _clear(self) -> None:
        if self._line:
            print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
            self._line = False


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
