"""JSON and JSON lines, also compressed: one object an article."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import IO, Any

import orjson

from framing.reading.columns import article_of, article_of_record, find_columns, is_record, need_text
from framing.reading.decoding import head_of, text_reader
from framing.reading.items import MAX_LINE, Blob, Item, Options, Problem, Refused
from framing.reading.lines import read_lines

_CHUNK = 1 << 18
_ARRAY = re.compile(r"\s*(?:\[\s*\{|\{[ \t]*\r?\n)")
_MAX_OBJECT = 256_000_000
_LISTS = ("articles", "items", "data", "results", "records", "documents", "entries", "stories", "docs")


def read_jsonl(blob: Blob, options: Options) -> Iterator[Item | Problem]:
    """Yield the articles of a file with one JSON object a line; a broken line costs itself only."""
    try:
        with text_reader(blob.open()) as file:
            if _ARRAY.match(head_of(file)):
                # One list of objects, or one object over many lines, under the wrong name.
                yield from _read_values(blob, file, options)
                return
            unseen = set(options.columns.items())
            for number, line in read_lines(file):
                if line is None:
                    yield Problem(blob.name, number, f"is longer than {MAX_LINE:,} characters; no article is")
                elif line.strip():
                    yield from _line(blob, number, line, options, unseen)
            yield from _never_seen(blob, unseen)
    except Refused as refused:
        yield Problem(blob.name, refused.line, refused.reason)


def _never_seen(blob: Blob, unseen: set[tuple[str, str]]) -> Iterator[Problem]:
    # Objects may leave keys out, so that only the end of the file shows a name that is none.
    for field, column in sorted(unseen):
        reason = f"no object in it has {column!r} (--map {field}={column}); {field} was looked for as usual"
        yield Problem(blob.name, None, reason, refused=False)


def _line(
    blob: Blob, number: int, line: str, options: Options, unseen: set[tuple[str, str]]
) -> Iterator[Item | Problem]:
    try:
        row = _loads(line)
    except ValueError as error:
        reason = str(error).split(": line 1")[0]
        yield Problem(blob.name, number, f"is no JSON ({reason}); was the line cut?")
        return
    yield from _held(blob, number, row, options, unseen)


def _loads(text: str) -> Any:
    try:
        return orjson.loads(text)
    except (orjson.JSONDecodeError, RecursionError):
        # NaN, lone surrogates and huge numbers are no strict JSON, but Python and pandas write them.
        try:
            return json.loads(text)
        except RecursionError:
            raise ValueError("it is nested too deeply") from None


def _object(
    blob: Blob, line: int | None, row: Any, options: Options, unseen: set[tuple[str, str]]
) -> Iterator[Item | Problem]:
    if not isinstance(row, Mapping):
        yield Problem(blob.name, line, 'is no JSON object; write {"title": …, "text": …}')
        return
    if is_record(row) and isinstance(row["text"], str):
        yield Item(article_of_record(row), blob.name, line)
        return
    if unseen:
        unseen.difference_update([pair for pair in unseen if pair[1] in row])
    try:
        columns = find_columns(row, {k: v for k, v in options.columns.items() if v in row})
        need_text(columns, row)
        made = article_of(row, columns, order=options.order, markup=options.markup)
    except Refused as refused:
        yield Problem(blob.name, line, refused.reason)
        return
    yield Item(made.article, blob.name, line, markup=made.markup)
    for note in made.notes:
        yield Problem(blob.name, line, note, refused=False)


def read_json(blob: Blob, options: Options) -> Iterator[Item | Problem]:
    """Yield the articles of a JSON file: an array, one object, objects in a row, {"articles": […]}."""
    try:
        with text_reader(blob.open()) as file:
            yield from _read_values(blob, file, options)
    except Refused as refused:
        yield Problem(blob.name, refused.line, refused.reason)


def _read_values(blob: Blob, file: IO[str], options: Options) -> Iterator[Item | Problem]:
    unseen = set(options.columns.items())
    for line, value in _Values(file).values():
        yield from _held(blob, line, value, options, unseen)
    yield from _never_seen(blob, unseen)


def _held(
    blob: Blob, line: int | None, value: Any, options: Options, unseen: set[tuple[str, str]]
) -> Iterator[Item | Problem]:
    inner = _inner(value, options, 0)
    if inner is None:
        yield from _object(blob, line, value, options, unseen)
    else:
        for row in inner:
            yield from _object(blob, line, row, options, unseen)


def _inner(value: Any, options: Options, depth: int) -> list[Any] | None:
    """Return the articles that an object holds in some list of its own; None where it is an article."""
    if not isinstance(value, Mapping) or is_record(value):
        return None
    text = _text_of(value, options)
    if isinstance(text, str):
        return None
    for name in (*_LISTS, *value):
        held = value.get(name)
        if isinstance(held, list) and held and isinstance(held[0], Mapping):
            if name in _LISTS or _text_of(held[0], options) is not None:
                return held
        # {"response": {"docs": […]}}
        elif isinstance(held, Mapping) and depth < 3 and text is None:
            inner = _inner(held, options, depth + 1)
            if inner is not None:
                return inner
    rows = list(value.values())
    if isinstance(text, Mapping):
        # By columns, as pandas writes a table: {"title": {"0": …}, "text": {"0": …}}
        columns = {name: column for name, column in value.items() if isinstance(column, Mapping)}
        return [{name: column.get(key) for name, column in columns.items()} for key in text]
    if rows and all(isinstance(row, Mapping) and _text_of(row, options) is not None for row in rows):
        # By id: {"a1": {"text": …}, "a2": {"text": …}}
        return [{"id": key, **row} for key, row in value.items()]
    return None


def _text_of(row: Mapping[str, Any], options: Options) -> Any:
    names = [name for name in row if isinstance(name, str)]
    column = find_columns(names, {k: v for k, v in options.columns.items() if v in row}).get("text")
    return None if column is None else row[column]


class _Values:
    """The values of a JSON text, those of an array one by one: memory holds one at a time."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._lines = 1
        self._done = False

    def values(self) -> Iterator[tuple[int, Any]]:
        first = self._skip(" \t\r\n\ufeff")
        if not first:
            raise Refused("is empty")
        array = first == "["
        if array:
            self._at += 1
        while True:
            char = self._skip(" \t\r\n,")
            if not char:
                if array:
                    raise Refused("breaks off inside its list; what stands before was read", self._lines)
                return
            if array and char == "]":
                return
            yield self._value()

    def _value(self) -> tuple[int, Any]:
        decoder = json.JSONDecoder()
        while True:
            try:
                value, end = decoder.raw_decode(self._text, self._at)
                # A number at the end of the chunk may go on in the next.
                if end < len(self._text) or not self._more():
                    break
            except ValueError as error:
                if len(self._text) - self._at > _MAX_OBJECT:
                    raise Refused(
                        f"holds an object longer than {_MAX_OBJECT:,} characters; use .jsonl", self._lines
                    ) from None
                if not self._more():
                    at = self._lines + self._text.count("\n", self._at, getattr(error, "pos", self._at))
                    reason = getattr(error, "msg", str(error))
                    raise Refused(
                        f"is no JSON from here on ({reason}); what stands before was read", at
                    ) from None
            except RecursionError:
                raise Refused("is nested too deeply", self._lines) from None
        line = self._lines
        self._lines += self._text.count("\n", self._at, end)
        self._text, self._at = self._text[end:], 0
        return line, value

    def _skip(self, chars: str) -> str:
        while True:
            while self._at < len(self._text):
                char = self._text[self._at]
                if char not in chars:
                    return char
                self._lines += char == "\n"
                self._at += 1
            if not self._more():
                return ""

    def _more(self) -> bool:
        if self._done:
            return False
        try:
            chunk = self._file.read(max(_CHUNK, len(self._text)))
        except (EOFError, OSError, zlib.error) as error:
            self._done = True
            raise Refused(
                f"breaks off or is damaged ({error}); what stands before was read", self._lines
            ) from error
        self._text, self._at = self._text[self._at :] + chunk, 0
        self._done = not chunk
        return bool(chunk)
