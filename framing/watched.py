"""What the measures want to know of a word: one look-up a word answers for all of them.

Every measure begins by finding the few words of a text at which something can start, or by asking for
the class of each word. A look-up in a large table for each word and each measure costs more than what
follows. So everything that depends on a word alone is put together into a few bytes a word, which are
looked up once: a column is one byte of these.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from threading import Lock
from typing import cast

_REMEMBERED = 200_000  # words: the vocabulary of some tens of thousands of articles, 30 MB
_BITS = 8


CAPITAL = 0  # the column that is 1 for a word that is not all in lower case (figures too)


class Facts(dict[str, bytes]):
    """The bytes of a word as it is written, one for each column; remembered, up to a bound.

    The columns of one object never change: a text that was looked up in it stays readable when another
    thread adds a column, which makes a new object.
    """

    def __init__(
        self, columns: tuple[Callable[[str], int], ...], tables: dict[int, tuple[int, bytes]]
    ) -> None:
        self.columns = columns
        self.width = 1 + len(columns)  # the first byte is for capitals
        # A watched list by its identity: its column, and the table that leaves only its bit of a byte.
        self.tables = tables
        # Few different values make up all words: one object for each keeps them near at hand.
        self._values: dict[bytes, bytes] = {}

    def __missing__(self, word: str) -> bytes:
        # A new text brings a few dozen new words: this is no place for anything slow.
        lower = word.lower()
        if "’" in lower:
            lower = lower.replace("’", "'")
        found = bytes([not word.islower(), *[column(lower) for column in self.columns]])
        if len(self) < _REMEMBERED:
            self[word] = found = self._values.setdefault(found, found)
        return found

    def of(self, words: list[str]) -> bytes:
        """Return the bytes of all ``words``, one word after the other."""
        return b"".join(map(self.__getitem__, words))


class _Lists:
    """Up to eight lists of words as one column: a bit for each list that holds the word."""

    def __init__(self, lists: tuple[Container[str], ...]) -> None:
        self.lists = lists
        # A new word is looked up once in all plain lists together; the others are asked, one by one.
        self._plain: dict[str, int] = {}
        self._asked: list[tuple[int, Container[str]]] = []
        for number, words in enumerate(lists):
            bit = 1 << number
            if type(words) in (dict, set, frozenset):
                for word in cast("Iterable[str]", words):
                    self._plain[word] = self._plain.get(word, 0) | bit
            else:
                self._asked.append((bit, words))

    def __call__(self, word: str) -> int:
        bits = self._plain.get(word, 0)
        for bit, words in self._asked:
            if word in words:
                bits |= bit
        return bits


class Register:
    """The columns that the measures have asked for; :attr:`facts` is replaced when one is added."""

    def __init__(self) -> None:
        self.facts = Facts((), {})
        self._lock = Lock()

    def watch(self, words: Container[str]) -> None:
        """Have texts searched for the words of this list, which must not change from here on."""
        with self._lock:
            columns, tables = self.facts.columns, dict(self.facts.tables)
            if id(words) in tables:
                return
            for number, column in enumerate(columns, 1):
                if isinstance(column, _Lists) and len(column.lists) < _BITS:
                    bit, lists = len(column.lists), _Lists((*column.lists, words))
                    columns = (*columns[: number - 1], lists, *columns[number:])
                    break
            else:
                number, bit = len(columns) + 1, 0
                columns = (*columns, _Lists((words,)))
            tables[id(words)] = (number, bytes(byte >> bit & 1 for byte in range(256)))
            self.facts = Facts(columns, tables)

    def add(self, column: Callable[[str], int]) -> int:
        """Add a column, what ``column`` says of a lower-case word (0..255), and return its number."""
        with self._lock:
            columns = self.facts.columns
            self.facts = Facts((*columns, column), self.facts.tables)
            return 1 + len(columns)


REGISTER = Register()
watch = REGISTER.watch
