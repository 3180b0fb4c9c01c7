"""The query string: every view's state. What is unknown is dropped and said, never obeyed."""

from __future__ import annotations

from collections.abc import Container
from urllib.parse import parse_qs, urlencode

# What the browser alone reads: the look, and which panel of a chart a phone shows.
SHELL = ("theme", "view", "panel")
# Which outlets a chart shows, and which layers of marks a text. Both were called ``show`` once, and links
# that were copied then go on working.
CHOSEN, LAYERS_SHOWN, FORMERLY = "chosen", "layers", "show"
_LONGEST = 60
_MOST_NOTES = 5
_MOST_NAMED = 5


class Query:
    """The query string of one request.

    Pages ask for what they know (:meth:`one`, :meth:`many`, :meth:`text`); values outside what
    is allowed are dropped. :meth:`notes` then says, in sentences for the reader, what was dropped.
    """

    def __init__(self, search: str | None) -> None:
        self._values = parse_qs(
            (search or "").removeprefix("?"), keep_blank_values=False, max_num_fields=None
        )
        self._asked: set[str] = set(SHELL)
        self._dropped: list[tuple[str, str]] = []
        self._said: list[str] = []

    def one(self, name: str, allowed: Container[str], default: str) -> str:
        """Return the value of ``name`` if it is allowed, else ``default``."""
        values = self.many(name, allowed)
        return values[0] if values else default

    def many(self, name: str, allowed: Container[str], *, formerly: str = "") -> list[str]:
        """Return the allowed values of ``name`` in the order given (repeated or split by commas).

        ``formerly``: what the parameter was called in links of an earlier version; it counts where
        ``name`` itself is not there.
        """
        self._asked |= {name, formerly} - {""}
        found: list[str] = []
        for given in self._values.get(name) or self._values.get(formerly, []):
            for value in [given] if given in allowed else given.split(","):
                if value in allowed:
                    if value not in found:
                        found.append(value)
                elif value:
                    self._dropped.append((name, value))
        return found

    def first(
        self, name: str, allowed: Container[str], most: int, nouns: str, *, formerly: str = ""
    ) -> list[str]:
        """Return the first ``most`` allowed values of ``name``; :meth:`notes` says which were left out."""
        found = self.many(name, allowed, formerly=formerly)
        left = [_short(value) for value in found[most:]]
        if left:
            if len(left) > _MOST_NAMED:
                left[_MOST_NAMED - 1 :] = [f"{len(left) - _MOST_NAMED + 1:,} more"]
            names = " and ".join([part for part in (", ".join(left[:-1]), left[-1]) if part])
            self.note(
                f"{len(found):,} {nouns} were asked for; a chart shows {most} at most: "
                f"{names} {'was' if len(found) == most + 1 else 'were'} left out."
            )
        return found[:most]

    def number(self, name: str, most: int, default: int = 1) -> int:
        """Return the value of ``name`` if it is a whole number from 1 to ``most``, else ``default``."""
        return int(self.one(name, _Numbers(most), str(default)))

    def text(self, name: str, default: str = "") -> str:
        """Return the value of ``name`` as free text."""
        self._asked.add(name)
        return self._values.get(name, [default])[0]

    def note(self, sentence: str) -> None:
        """Have the reader told that something of the address could not be followed."""
        self._said.append(sentence)

    def notes(self) -> list[str]:
        """Return one sentence for each value or parameter that was dropped."""
        out = [
            *self._said,
            *self._left_out(),
        ]
        unknown = [name for name in self._values if name not in self._asked]
        out += [f"The parameter “{_short(name)}” is unknown and was left out." for name in unknown]
        if len(out) > _MOST_NOTES:
            out[_MOST_NOTES - 1 :] = [f"{len(out) - _MOST_NOTES + 1:,} more were left out."]
        return out

    def _left_out(self) -> list[str]:
        return [
            f"“{_short(value)}” is not a known value of “{name}” here and was left out."
            for name, value in dict.fromkeys(self._dropped)
        ]


class _Numbers:
    """The whole numbers from 1 to ``most``, as text."""

    def __init__(self, most: int) -> None:
        self._most = most

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, str) or not (value.isascii() and value.isdigit()) or len(value) > 12:
            return False
        return value[0] != "0" and 1 <= int(value) <= self._most


def link(path: str, **values: str | list[str] | None) -> str:
    """Return the address of a view.

    >>> link("/articles", a="000", b=None)
    '/articles?a=000'
    """
    pairs = [
        (name, item)
        for name, value in values.items()
        if value
        for item in (value if isinstance(value, list) else [value])
    ]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
