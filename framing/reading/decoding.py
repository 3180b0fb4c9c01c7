"""From bytes to text: encodings told by mark or by form, stray bytes read as Windows-1252."""

from __future__ import annotations

import codecs
import io
import re
from typing import BinaryIO

from framing.reading.items import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STRAY = "framing-stray"
_CONTROL = re.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f]")


def _stray(error: UnicodeError) -> tuple[str, int]:
    # Files are put together from parts: bytes that are no UTF-8 are nearly always Windows-1252.
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(_WINDOWS[byte] for byte in bad), error.end


_WINDOWS = [bytes([n]).decode("cp1252", "ignore") or chr(n) for n in range(256)]
codecs.register_error(_STRAY, _stray)


def encoding_of(head: bytes) -> str:
    """Return the encoding of a text by its first bytes.

    A byte order mark decides; else UTF-16 shows by its zeros; a text mostly of bytes beyond ASCII
    that are no UTF-8 is guessed by charset-normalizer; all else is UTF-8 with stray bytes allowed.

    >>> encoding_of("Köln – Äußerung".encode()), encoding_of("Hi there".encode("utf-16-le"))
    ('utf-8', 'utf-16-le')
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    zeros = head.count(0)
    if zeros * 5 > len(head):
        odd = head[1::2].count(0)
        if odd * 10 > zeros * 9:
            return "utf-16-le"
        if odd * 10 < zeros:
            return "utf-16-be"
    high = sum(byte > 127 for byte in head)
    if high * 5 > len(head) and len(head) > 20:
        try:
            codecs.getincrementaldecoder("utf-8")().decode(head)
        except UnicodeDecodeError:
            return _guess(head)
    return "utf-8"


def _guess(head: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(head[:20_000]).best()
    return best.encoding if best is not None else "utf-8"


def decode(data: bytes) -> tuple[str, str | None]:
    """Return the text of ``data`` and, where a doubt remains, a note about its encoding.

    Raises:
        Refused: it is no text.
    """
    name = encoding_of(data[:65_536])
    note = None
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        note = f"is not valid {name.upper()} (byte {error.start}); the odd bytes were read as Windows-1252"
        text = data.decode(name, _STRAY if name == "utf-8" else "replace")
    check_text(text)
    return text, note


def check_text(text: str) -> None:
    """Raise Refused where ``text`` is binary: control characters no text has."""
    head = text[:100_000]
    if len(_CONTROL.findall(head)) * 100 > len(head):
        raise Refused(
            "is binary, not text; give .txt, .html, .mhtml, .csv, .tsv, .json, .jsonl, .parquet or .zip"
        )


def text_reader(file: BinaryIO) -> io.TextIOWrapper:
    """Return ``file`` as text, encoding told by its head; newlines are left alone.

    Raises:
        Refused: its head is no text.
    """
    buffered = file if isinstance(file, io.BufferedReader) else io.BufferedReader(file)  # type: ignore[type-var]
    head = buffered.peek(65_536)[:65_536]
    name = encoding_of(head)
    check_text(head.decode(name, "replace"))
    return io.TextIOWrapper(buffered, name, _STRAY if name == "utf-8" else "replace", newline="")


def head_of(file: io.TextIOWrapper) -> str:
    """Return how a file that was just opened begins, and leave all of it to be read."""
    head = bytes(file.buffer.peek(65_536)[:65_536])  # type: ignore[attr-defined]
    return head.decode(file.encoding, "replace").lstrip("\ufeff")
