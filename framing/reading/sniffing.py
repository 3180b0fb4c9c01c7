"""Telling what a file is by its first bytes, where its name does not say or says too little."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from typing import NamedTuple

import orjson

from framing.reading.columns import find_columns
from framing.reading.decoding import encoding_of
from framing.reading.items import Refused
from framing.reading.mhtml import is_saved_page

HEAD = 65_536
_LINE_END = re.compile(r"\r\n?|\n")
_PREAMBLE = 50  # lines before the names of the columns
_SEP = re.compile(r'"?sep=(\\t|[^\w\s"]|\t)"?\s*', re.I)
_SAVE = "save its text as .txt, or a table as .csv, and give that"
# By name; what lies inside is seldom what a look at the bytes would say (most are zip archives).
OTHER = {
    "xlsx": f"is an Excel workbook, which is not read; {_SAVE}",
    "xlsm": f"is an Excel workbook, which is not read; {_SAVE}",
    "xls": f"is an Excel workbook, which is not read; {_SAVE}",
    "ods": f"is a spreadsheet, which is not read; {_SAVE}",
    "docx": f"is a Word document, which is not read; {_SAVE}",
    "doc": f"is a Word document, which is not read; {_SAVE}",
    "odt": f"is a text document, which is not read; {_SAVE}",
    "rtf": f"is a text document, which is not read; {_SAVE}",
    "epub": f"is an e-book, which is not read; {_SAVE}",
    "pdf": "is a PDF, which is not read; save its text as .txt",
    "eml": f"is an e-mail, which is not read; {_SAVE}",
    "msg": f"is an e-mail, which is not read; {_SAVE}",
    "mbox": f"holds e-mails, which are not read; {_SAVE}",
    "webarchive": "is a page as Safari saves it, which is not read; save it as page source (.html)",
    "warc": "is a web archive of a kind that is not read; save its pages as .html",
    "tgz": "is an archive of a kind that is not read; unpack it, or pack it as .zip",
    "tbz2": "is an archive of a kind that is not read; unpack it, or pack it as .zip",
    "txz": "is an archive of a kind that is not read; unpack it, or pack it as .zip",
    "7z": "is an archive of a kind that is not read; unpack it, or pack it as .zip",
    "rar": "is an archive of a kind that is not read; unpack it, or pack it as .zip",
    "tar": "is an archive of a kind that is not read; unpack it, or pack it as .zip",
    "bz2": "is packed in a way that is not read; unpack it, or pack it as .gz",
    "xz": "is packed in a way that is not read; unpack it, or pack it as .gz",
    "zst": "is packed in a way that is not read; unpack it, or pack it as .gz",
}
_JSON = re.compile(r"(?:\[\s*)?\{\s*(?:\"[^\"\n]{1,80}\"\s*:|\})")
_MAGIC = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "rar"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
)


def sniff(head: bytes, columns: Mapping[str, str]) -> str:
    """Return the kind of a file without a known name: gz, zip, parquet, mhtml, html, json, jsonl, csv or txt.

    Args:
        head: its first bytes, 64 KiB at most.
        columns: field → column, as given by ``--map``.

    Raises:
        Refused: it is of a kind that is not read.
    """
    if head.startswith(b"\x1f\x8b"):
        return "gz"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"PK\x03\x04"):
        # The first entries of these are always the same; their names stand in the clear.
        for mark, kind in ((b"[Content_Types].xml", "xlsx"), (b"mimetypeapplication/epub", "epub")):
            if mark in head[:200]:
                raise Refused(OTHER[kind if b"word/" not in head else "docx"])
        return "zip"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            raise Refused(OTHER[kind])
    if is_saved_page(head):
        return "mhtml"
    text = head.decode(encoding_of(head), "replace").lstrip("\ufeff \t\r\n")
    if text.startswith("<"):
        return "html"
    return of_text(text, columns) or "txt"


def of_text(text: str, columns: Mapping[str, str], *, sure: bool = False) -> str | None:
    """Return jsonl, json, html or csv where a text begins as such, None where it is an article.

    ``sure``: the name says it is a text, so a header needs three known columns, not two.
    """
    start = text.lstrip("\ufeff \t\r\n")
    if _JSON.match(start):
        return "jsonl" if _is_object(start.split("\n", 1)[0]) and "\n" in start else "json"
    if start.startswith("<"):
        from framing.reading.markup import is_document

        return "html" if is_document(start) else None
    lines = _LINE_END.split(start, maxsplit=2)
    header = lines[1] if _SEP.fullmatch(lines[0]) and len(lines) > 2 else lines[0]
    if len(lines) < 2 or len(header) > 2_000:
        return None
    found = _known_of(header, delimiter_of(header), columns)
    return "csv" if "text" in found and len(found) >= (3 if sure else 2) else None


class Opening(NamedTuple):
    """How a table begins. ``before``: lines before the row of column names; ``spaced``: a space follows
    each separator (``id, title, text``) and belongs to no cell.
    """

    delimiter: str
    before: int = 0
    spaced: bool = False


def opening_of(head: str, columns: Mapping[str, str], *, tabs: bool = False) -> Opening:
    """Return how the table that begins with ``head`` is to be read.

    Excel's ``sep=;`` decides its separator; blank lines and remarks (#) before the names are passed over.

    >>> opening_of("sep=;\\nid;text\\n", {}), opening_of("id, title, text\\n", {})
    (Opening(delimiter=';', before=1, spaced=False), Opening(delimiter=',', before=0, spaced=True))
    """
    said = "\t" if tabs else None
    for number, line in enumerate(_LINE_END.split(head.lstrip("\ufeff"), _PREAMBLE)[:_PREAMBLE]):
        named = _SEP.fullmatch(line)
        if named:
            said = "\t" if named[1] == "\\t" else named[1]
            continue
        delimiter = said or delimiter_of(line)
        if not line.strip(f' \t"{delimiter}'):
            continue
        if line.lstrip().startswith("#") and "text" not in _known_of(line, delimiter, columns):
            continue
        names = next(csv.reader([line], delimiter=delimiter), [])
        return Opening(delimiter, number, len(names) > 1 and all(name[:1] == " " for name in names[1:]))
    return Opening(said or ",")


def _known_of(header: str, delimiter: str, columns: Mapping[str, str]) -> dict[str, str]:
    try:
        names = next(csv.reader([header], delimiter=delimiter), [])
        return find_columns([name.strip() for name in names], columns)
    except (Refused, csv.Error):
        return {}


def delimiter_of(header: str) -> str:
    """Return the separator that parts a header into the most columns.

    >>> delimiter_of("id;title;text"), delimiter_of("text"), delimiter_of('"a, b, c";text')
    (';', ',', ';')
    """
    bare = re.sub(r'"[^"]*"', "", header)
    return max(",;\t|", key=bare.count)


def _is_object(line: str) -> bool:
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False
