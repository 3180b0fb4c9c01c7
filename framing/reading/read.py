"""Reading anything: files, folders, archives, addresses; articles one by one, problems by name."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from framing.reading.containers import (
    MANIFEST,
    Manifest,
    exported_records,
    folder_blobs,
    read_manifest,
    zip_blobs,
)
from framing.reading.decoding import encoding_of
from framing.reading.gunzip import Gunzip
from framing.reading.ids import Ids, usable
from framing.reading.items import MAX_ARTICLE, MAX_PAGE, Blob, Item, Options, Problem, Refused
from framing.reading.sniffing import HEAD, OTHER, of_text, sniff
from framing.reading.streams import stream_blob

_URL = re.compile(r"https?://\S+", re.I)
_TEXTS = ("txt", "text")
_PAGES = ("html", "htm", "xhtml")
_SAVED = ("mht", "mhtml")
_TABLES = ("csv", "tsv", "tab")
_LINES = ("jsonl", "ndjson", "jsonlines")
_FEEDS = ("xml", "rss", "atom")
_KNOWN = frozenset(
    (*_TEXTS, *_PAGES, *_TABLES, *_LINES, *_FEEDS, *_SAVED, "json", "parquet", "pq", "zip", "urls")
)
_GIVE = "give .txt, .html, .mhtml, .csv, .tsv, .json, .jsonl, .parquet, .zip, a feed or an address"


_HTML = "its text is HTML: what it says was taken, here and in later rows (score --as-is leaves it as it is)"


class Meter:
    """How many bytes of the input were read so far."""

    def __init__(self) -> None:
        self.done = 0


def read_articles(
    inputs: Iterable[str | Path], options: Options | None = None, *, meter: Meter | None = None
) -> Iterator[Item | Problem]:
    """Yield the articles of ``inputs`` in order, and a :class:`Problem` for everything that is not read.

    Args:
        inputs: files, folders, archives, web addresses.
        options: columns, dates, titles.
        meter: counts the bytes read, for a progress display.

    Yields:
        Articles with ids unique in the run (a repeated one gets ``#2``); nothing is raised for an
        input that cannot be read, and the others are read all the same.
    """
    ids = Ids()
    for given in inputs:
        for found in _input(str(given), options or Options(), meter or Meter()):
            if isinstance(found, Item):
                unique, repeated = ids.unique(usable(found.article.id))
                if repeated or unique != found.article.id:
                    found = replace(found, article=replace(found.article, id=unique), repeated=repeated)
            yield found


def size_of(inputs: Iterable[str | Path]) -> int:
    """Return the bytes of all files among ``inputs``, for a progress display."""
    total = 0
    for given in inputs:
        path = Path(given)
        try:
            if path.is_dir():
                total += sum(inner.stat().st_size for inner in path.rglob("*") if inner.is_file())
            elif path.is_file():
                total += path.stat().st_size
        except OSError:
            continue
    return total


def _input(given: str, options: Options, meter: Meter) -> Iterator[Item | Problem]:
    if _URL.fullmatch(given):
        yield from _address(given, options)
        return
    path = Path(given)
    try:
        if path.is_dir():
            records = exported_records(path)
            if records is not None:
                yield from _input(str(records), options, meter)
                return
            yield from _container(
                given, folder_blobs(path, options.leave_out), options, meter, _manifest_of(path, given)
            )
            return
        stream = stream_blob(given)
        if stream is not None:
            yield from read_blob(stream, options, meter=meter, given=True)
            return
        size = path.stat().st_size
        listed = path.suffix.lower() in (".urls", ".txt") and size < MAX_PAGE
        addresses = _addresses(path) if listed else []
    except Refused as refused:
        yield Problem(given, None, refused.reason)
        return
    except FileNotFoundError:
        if "://" in given:
            yield Problem(given, None, "is no web address that is asked; write http://… or https://…")
        else:
            yield Problem(given, None, "there is no such file or folder; check the name")
        return
    except (OSError, ValueError) as error:
        yield Problem(given, None, f"cannot be read ({getattr(error, 'strerror', None) or error})")
        return
    blob = Blob(given, path.name, lambda: path.open("rb"), size)
    if addresses:
        for line, address in addresses:
            if _URL.fullmatch(address):
                yield from _address(address, options)
            else:
                reason = f"{address[:80]!r} is no web address; it must begin with http:// or https://"
                yield Problem(given, line, reason)
        return
    yield from read_blob(blob, options, meter=meter, given=True)


def _manifest_of(folder: Path, given: str) -> Manifest | Problem | None:
    rows: dict[str, dict[str, str | None]] = {}
    for path in sorted(folder.rglob(MANIFEST)):
        try:
            inner = path.parent.relative_to(folder).as_posix()
            rows.update(read_manifest(path.read_bytes(), "" if inner == "." else inner).rows)
        except (Refused, OSError) as error:
            return Problem(str(path), None, str(error))
    return Manifest(rows) if rows else None


def _container(
    name: str,
    blobs: Iterable[Blob | Problem],
    options: Options,
    meter: Meter,
    manifest: Manifest | Problem | None,
) -> Iterator[Item | Problem]:
    if isinstance(manifest, Problem):
        yield manifest
        manifest = None
    seen: set[str] = set()
    empty = True
    for blob in blobs:
        empty = False
        if isinstance(blob, Problem):
            yield blob
            continue
        seen.add(blob.path)
        yield from read_blob(blob, options, meter=meter, manifest=manifest)
    if empty:
        yield Problem(name, None, f"holds no article; {_GIVE}")
    if manifest is not None:
        for path in manifest.missing(seen):
            yield Problem(f"{name}/{MANIFEST}", None, f"describes {path}, which is not there", refused=False)


def read_blob(
    blob: Blob,
    options: Options,
    *,
    meter: Meter | None = None,
    manifest: Manifest | None = None,
    given: bool = False,
) -> Iterator[Item | Problem]:
    """Yield the articles of one file; ``given``: it was named by the user, not found in a folder."""
    opener = blob.open if meter is None else _metered(blob.open, meter)
    opened: list[BinaryIO] = []

    def tracked() -> BinaryIO:
        opened.append(opener())
        return opened[-1]

    try:
        told = False
        for found in _by_kind(blob._replace(open=tracked), options, manifest, given):
            yield found
            # Once a file: of forty thousand rows one note is enough.
            if not told and isinstance(found, Item) and found.markup and found.origin == blob.name:
                told = True
                yield Problem(blob.name, found.line, _HTML, refused=False)
    except Refused as refused:
        yield Problem(blob.name, refused.line, refused.reason)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        yield Problem(blob.name, None, f"cannot be read or is damaged ({reason})")
    except Exception as error:
        # The parsers of other people fail on hostile input in their own ways; the rest must go on.
        yield Problem(blob.name, None, f"could not be read ({type(error).__name__}: {str(error)[:200]})")
    finally:
        # Whatever layers a reader put on top: the file itself is closed here, also after a failure.
        for file in opened:
            file.close()


def _by_kind(
    blob: Blob, options: Options, manifest: Manifest | None, given: bool
) -> Iterator[Item | Problem]:
    path = PurePosixPath(blob.path)
    suffixes = [suffix[1:].lower() for suffix in path.suffixes]
    kind = suffixes[-1] if suffixes else ""
    stem = path.stem
    if kind == "gz":
        kind = suffixes[-2] if len(suffixes) > 1 else ""
        stem = PurePosixPath(stem).stem
        blob = blob._replace(open=_unzipped(blob.open), size=None)
    if kind in OTHER:
        raise Refused(OTHER[kind])
    if kind not in _KNOWN:
        if not given and kind:
            raise Refused(f"is of a kind that is not read (.{kind}); {_GIVE}")
        kind = sniff(_head(blob), options.columns)
        if kind == "gz":
            blob = blob._replace(open=_unzipped(blob.open), size=None)
            kind = sniff(_head(blob), options.columns)
    elif kind in (*_TEXTS, "json"):
        # A text may be a table or JSON under another name; JSON may be one object a line.
        head = _head(blob)
        kind = of_text(head.decode(encoding_of(head), "replace"), options.columns, sure=True) or kind
    if kind in _TABLES:
        from framing.reading.tables import read_csv

        yield from read_csv(blob, options)
    elif kind in _LINES:
        from framing.reading.objects import read_jsonl

        yield from read_jsonl(blob, options)
    elif kind == "json":
        from framing.reading.objects import read_json

        yield from read_json(blob, options)
    elif kind in ("parquet", "pq"):
        from framing.reading.tables import read_parquet

        yield from read_parquet(blob, options)
    elif kind == "zip":
        yield from _zip(blob, options)
    else:
        yield from _whole(blob, kind, stem, options, manifest[blob.path] if manifest else None)


def _whole(
    blob: Blob, kind: str, stem: str, options: Options, known: dict[str, str | None] | None
) -> Iterator[Item | Problem]:
    """Files that are one article, or a feed: read whole."""
    from framing.reading import pages

    most = 4 * MAX_ARTICLE if kind in _TEXTS else MAX_PAGE
    most = 5 * MAX_PAGE if kind in _SAVED else most  # its pictures come with it
    what = "an article" if kind in _TEXTS else "a page"
    if blob.size is not None and blob.size > most:
        way = "split it first" if kind in _TEXTS else "save the article alone"
        raise Refused(f"has {blob.size:,} bytes, {what} at most {most:,}; {way}")
    with blob.open() as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Refused(f"unpacks to more than {most:,} bytes; {what} is shorter")
    if kind in _TEXTS:
        yield from pages.read_text(blob.name, stem, data, options, known)
        return
    if kind in _SAVED:
        from framing.reading.mhtml import saved_page

        page = saved_page(data)
        yield from pages.read_page(
            blob.name, stem, page.html, options, known, url=page.url, charset=page.charset
        )
        return
    if kind in _PAGES and not data.strip():
        # Decodable but empty: an article without text, as an empty .txt is.
        yield from pages.read_text(blob.name, stem, data, options, known)
        return
    from framing.reading.feeds import is_feed, read_feed

    if kind in _FEEDS or is_feed(data[:2048]):
        yield from read_feed(blob.name, data, options, fetched=False)
    else:
        yield from pages.read_page(blob.name, stem, data, options, known)


def _zip(blob: Blob, options: Options) -> Iterator[Item | Problem]:
    rows: dict[str, dict[str, str | None]] = {}
    for entry in zip_blobs(blob):
        if isinstance(entry, Blob) and _is_manifest(entry):
            try:
                with entry.open() as file:
                    inner = PurePosixPath(entry.path).parent.as_posix()
                    rows.update(read_manifest(file.read(MAX_PAGE), "" if inner == "." else inner).rows)
            except (Refused, OSError) as error:
                yield Problem(entry.name, None, str(error))
    # A second look at the list of entries: the manifest may be the last of them.
    entries = (e for e in zip_blobs(blob) if isinstance(e, Problem) or not _is_manifest(e))
    yield from _container(blob.name, entries, options, Meter(), Manifest(rows) if rows else None)


def _is_manifest(blob: Blob) -> bool:
    return PurePosixPath(blob.path).name.lower() == MANIFEST


def _head(blob: Blob) -> bytes:
    with blob.open() as file:
        return file.read(HEAD)


def _metered(opener: Callable[[], BinaryIO], meter: Meter) -> Callable[[], BinaryIO]:
    return lambda: cast(BinaryIO, io.BufferedReader(_Metered(opener(), meter), 1 << 16))


class _Metered(io.RawIOBase):
    """A file whose bytes are counted as they are read."""

    def __init__(self, file: BinaryIO, meter: Meter) -> None:
        self._file = file
        self._meter = meter

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._file.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._meter.done += len(data)
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()


def _unzipped(opener: Callable[[], BinaryIO]) -> Callable[[], BinaryIO]:
    return lambda: cast(BinaryIO, io.BufferedReader(Gunzip(opener()), 1 << 16))


def _addresses(path: Path) -> list[tuple[int, str]]:
    """Return the addresses of a file that holds nothing else, one a line, each with the line's number."""
    with path.open("rb") as file:
        head = file.read(200)
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n#").lower().startswith(b"http") and path.suffix != ".urls":
            return []
        text = (head + file.read()).decode("utf-8-sig", "replace")
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    lines = [(number, line) for number, line in lines if line and not line.startswith("#")]
    if path.suffix.lower() == ".urls":
        return lines
    return lines if all(_URL.fullmatch(line) for _, line in lines) else []


def _address(url: str, options: Options) -> Iterator[Item | Problem]:
    from framing.reading import pages
    from framing.reading.feeds import is_feed, read_feed
    from framing.reading.fetch import FetchError, fetch

    try:
        page = fetch(url)
        if is_feed(page.data[:2048]):
            yield from read_feed(url, page.data, options, fetched=True)
        elif page.type == "text/plain":
            stem = PurePosixPath(url.split("?")[0]).stem
            yield from pages.read_text(url, stem, page.data, options, {"url": page.url})
        else:
            yield from pages.read_page(url, None, page.data, options, url=page.url, charset=page.charset)
    except (FetchError, Refused) as error:
        # The address stands before the reason already.
        yield Problem(url, None, str(error).removeprefix(f"{url} "))
