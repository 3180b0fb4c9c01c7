"""From an article and its score record to what the store keeps of them, and back."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections import Counter
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from operator import itemgetter
from typing import Any, NamedTuple

import orjson

from framing.article import Article
from framing.document import WORD
from framing.jsontext import dump, storable
from framing.record import ScoreRecord

MEASURES = ("loaded", "hedge", "booster")
VOICES = ("narrator", "quote", "title")
COUNT_NAMES = (
    "words_total",
    "words_narrator",
    "words_quote",
    "words_title",
    "removed_words",
    "sentences",
    "attributions",
    *(f"n_{measure}_{voice}" for measure in MEASURES for voice in VOICES),
)
_FIELDS = ("id", "text", "outlet", "title", "author", "date", "url")
_NAN = float("nan")
_LEANS = 0x20  # a bit of the second byte: packed beside something (RFC 1950, FDICT)
_ENTRY = itemgetter("measure", "category", "entry", "voice")


class Row(NamedTuple):
    """One article ready to be written. Made in the worker that scored it, so that writing is cheap."""

    id: str
    origin: str | None
    content_hash: str
    method_hash: str
    raw: bytes
    record: bytes
    outlet: str | None
    title: str | None
    author: str | None
    date: str | None
    url: str | None
    warnings: str
    extra: str | None
    score_names: str
    count_names: str
    scores: bytes
    counts: bytes
    entries: list[tuple[tuple[str, str, str, str], int]]
    sources: bytes | None
    sketch: bytes

    def named_counts(self) -> dict[str, int]:
        """Return the counts (words, marks …) by name."""
        names = self.count_names.split(",")
        return dict(zip(names, struct.unpack(f"<{len(names)}i", self.counts), strict=True))


def encode(article: Article, record: ScoreRecord, *, origin: str | None = None) -> Row:
    """Return the row of ``article`` (as it was read) and its ``record``."""
    from framing.duplicates import sketch

    raw = dump(article_dict(article))
    entries: Counter[tuple[str, str, str, str]] = Counter(map(_ENTRY, record.spans))
    marks: Counter[tuple[str, str]] = Counter()
    for (measure, _, _, voice), number in entries.items():
        marks[measure, voice] += number
    given = Counter(a["source_id"] for a in record.attributions)
    words = record.words
    counts = (
        words["total"],
        words["narrator"],
        words["quote"],
        words["title"],
        sum(len(WORD.findall(piece["text"])) for piece in record.removed),
        len(record.sentences),
        len(record.attributions),
        *(marks[measure, voice] for measure in MEASURES for voice in VOICES),
    )
    return Row(
        id=record.id,
        origin=origin,
        content_hash=content_hash(article),
        method_hash=method_hash(record.method),
        raw=zlib.compress(raw, 1),
        record=pack(record.to_dict(), beside=raw),
        outlet=_sql_text(record.outlet),
        title=_sql_text(record.title),
        author=_sql_text(record.author),
        date=record.date,
        url=_sql_text(record.url),
        warnings=";".join(warning["code"] for warning in record.warnings),
        extra=dump(record.extra).decode() if record.extra else None,
        score_names=",".join(record.scores),
        count_names=",".join(COUNT_NAMES),
        scores=struct.pack(
            f"<{len(record.scores)}d", *(_NAN if x is None else x for x in record.scores.values())
        ),
        counts=struct.pack(f"<{len(counts)}i", *counts),
        entries=list(entries.items()),
        sources=dump([[s["id"], s["name"], s["kind"], s["words"], given[s["id"]]] for s in record.sources])
        if record.sources
        else None,
        sketch=sketch(record.text),
    )


def renamed(row: Row, id: str) -> Row:
    """Return ``row`` under another id, with the warning that its own was taken."""
    raw, record = unpack(row.raw), unpack(row.record, beside=row.raw)
    raw["id"] = record["id"] = id
    record["warnings"].append(
        {"code": "repeated_id", "message": f"Another article had this id before; this one is called {id}."}
    )
    warnings = ";".join(filter(None, (row.warnings, "repeated_id")))
    packed = pack(record, beside=dump(raw))
    return row._replace(id=id, raw=pack(raw), record=packed, warnings=warnings)


def _sql_text(value: str | None) -> str | None:
    # What a database cannot hold is marked; the raw article keeps what came in.
    return value if value is None else storable(value)


def pack(value: Any, *, beside: bytes = b"") -> bytes:
    """Return ``value`` as compressed JSON, for which what stands in ``beside`` too takes next to no room.

    A record repeats nearly the whole text of its article: packed beside that, it takes half the room.
    """
    if not beside:
        return zlib.compress(dump(value), 1)
    packer = zlib.compressobj(1, zdict=beside)
    return packer.compress(dump(value)) + packer.flush()


def unpack(blob: bytes, *, beside: bytes = b"") -> Any:
    """Return what :func:`pack` was given; ``beside`` is the packed form of what it was packed beside."""
    # The format says whether it leans on something else: stores of version 2 hold records that do not.
    if not blob[1] & _LEANS:
        return orjson.loads(zlib.decompress(blob))
    unpacker = zlib.decompressobj(zdict=zlib.decompress(beside))
    return orjson.loads(unpacker.decompress(blob) + unpacker.flush())


def article_dict(article: Article) -> dict[str, Any]:
    """Return ``article`` as a plain dictionary, empty fields left out."""
    out = {name: getattr(article, name) for name in _FIELDS if getattr(article, name) is not None}
    if article.extra:
        out["extra"] = dict(article.extra)
    return out


def content_hash(article: Article) -> str:
    """Return 32 hex digits over everything that was read of ``article`` but its id."""
    fields = article_dict(article)
    del fields["id"]
    return hashlib.sha256(dump(fields)).hexdigest()[:32]


def method_hash(method: dict[str, Any]) -> str:
    """Return 32 hex digits over the method of a record and framing's own code.

    The code takes part because a changed rule changes scores without a new version number.
    """
    stated = orjson.dumps(method, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(stated + code_hash().encode()).hexdigest()[:32]


@cache
def code_hash() -> str:
    """Return the SHA-256 of the modules that take part in cleaning and scoring."""
    digest = hashlib.sha256()
    for path in sorted(_modules(resources.files("framing")), key=lambda item: str(item)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


_NOT_SCORING = frozenset({"cli", "store", "reading", "benchmark", "export", "__pycache__"})


def _modules(folder: Traversable) -> list[Traversable]:
    out = []
    for item in folder.iterdir():
        if item.is_dir():
            if item.name not in _NOT_SCORING:
                out += _modules(item)
        elif item.name.endswith(".py"):
            out.append(item)
    return out
