"""Folders and archives: their files in path order, tricks and bombs refused."""

from __future__ import annotations

import csv
import io
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from framing.reading.decoding import decode
from framing.reading.items import MAX_LINE, Blob, Problem, Refused

MANIFEST = "manifest.csv"
# What lies beside articles in a folder and is no article: passed over without a word.
_BESIDE = frozenset(
    """md markdown rst log css js mjs map png jpg jpeg gif svg webp ico bmp tif tiff avif mp3 mp4 webm woff
    woff2 ttf otf eot py ipynb toml yaml yml ini cfg lock bib cff sqlite db part tmp
    sqlite-shm sqlite-wal sqlite-journal db-shm db-wal db-journal""".split()
)
# What an export of ours holds beside its tables: a folder with these is not read for articles again.
_EXPORT = frozenset(("method.json", "codebook_tables.csv", "articles.csv"))
_EXPORTED = (
    "is an export of framing, whose articles were imported before; it is passed over (give it alone to "
    "read its records)"
)
_MAX_ENTRY = 1_000_000_000  # bytes of one entry of an archive
_MAX_ARCHIVE = 50_000_000_000
_MAX_RATIO = 200  # text is packed to a fifth or a tenth; a bomb to a thousandth
_SMALL = 10_000_000


class Manifest:
    """The ``manifest.csv`` of a folder: what is known of each file, by its path."""

    def __init__(self, rows: dict[str, dict[str, str | None]]) -> None:
        self.rows = rows

    def __getitem__(self, path: str) -> dict[str, str | None] | None:
        return self.rows.get(path)

    def missing(self, paths: set[str]) -> list[str]:
        """Return the files that it describes and that are not there."""
        return [path for path in self.rows if path not in paths]


def read_manifest(data: bytes, folder: str = "") -> Manifest:
    """Read a manifest lying in ``folder`` (relative to the input, "" for its top).

    Raises:
        Refused: it has no column ``file``.
    """
    text, _ = decode(data)
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if "file" not in (rows.fieldnames or ()):
        raise Refused(f"has no column 'file'; its columns are {', '.join(rows.fieldnames or ()) or '(none)'}")
    found: dict[str, dict[str, str | None]] = {}
    for row in rows:
        name = (row.get("file") or "").strip()
        if name:
            cells = {key: value or None for key, value in row.items() if isinstance(key, str)}
            found[(PurePosixPath(folder) / name).as_posix()] = cells
    return Manifest(found)


def folder_blobs(folder: Path, leave_out: Path | None = None) -> Iterator[Blob | Problem]:
    """Yield the files of ``folder`` and of the folders in it, in path order, without ``leave_out``.

    A link to a folder is followed, unless it leads back to one that was already read: nothing is lost
    and nothing is read twice.
    """
    files: list[tuple[tuple[str, ...], Path]] = []
    failed: list[OSError] = []
    seen: set[tuple[int, int]] = set()
    for place, folders, names in os.walk(folder, onerror=failed.append, followlinks=True):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        # Real folders first: what a link leads to is then known under its own name.
        folders.sort(key=lambda name: (here / name).is_symlink())
        try:
            status = here.stat()
        except OSError as error:
            failed.append(error)
            continue
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        if set(names) >= _EXPORT:
            folders.clear()
            yield Problem(str(here), None, _EXPORTED, refused=False)
            continue
        for name in names:
            path = here / name
            inner = path.relative_to(folder)
            if name.startswith((".", "__MACOSX")) or _of_saved_page(folder, inner):
                continue
            try:
                if path.is_file():
                    files.append((inner.parts, path))
                elif path.is_symlink() and not path.exists() and not passed_over(inner.as_posix()):
                    yield Problem(str(path), None, "is a link that leads nowhere")
            except OSError as error:
                failed.append(error)
    for failure in failed:
        yield Problem(str(failure.filename), None, f"cannot be read ({failure.strerror}); it is missing here")
    for parts, path in sorted(files):
        inner_name = "/".join(parts)
        if passed_over(inner_name) or (leave_out is not None and is_same(path, leave_out)):
            continue
        try:
            size = path.stat().st_size
        except OSError as error:
            yield Problem(str(path), None, f"cannot be read ({error.strerror})")
            continue
        yield Blob(str(path), inner_name, lambda path=path: path.open("rb"), size)  # type: ignore[misc]


def exported_records(folder: Path) -> Path | None:
    """Return the score records in ``folder``, where it is an export of ours.

    Raises:
        Refused: it is an export without them.
    """
    if not all((folder / name).is_file() for name in _EXPORT):
        return None
    records = folder / "records.jsonl.gz"
    if not records.is_file():
        raise Refused("is an export of framing without the texts: there is nothing to read")
    return records


def is_same(one: Path, other: Path) -> bool:
    """Whether both are one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _of_saved_page(folder: Path, inner: Path) -> bool:
    # "Save page as" puts scripts and pictures of Page.html into Page_files.
    for number, part in enumerate(inner.parts[:-1]):
        if part.endswith("_files"):
            page = folder.joinpath(*inner.parts[:number], part.removesuffix("_files"))
            if any(page.with_name(page.name + end).exists() for end in (".html", ".htm")):
                return True
    return False


def passed_over(path: str) -> bool:
    """Whether a file in a folder is plainly no article (pictures, styles, notes, the manifest)."""
    name = path.rsplit("/", 1)[-1].lower()
    return (
        name == MANIFEST
        or name.startswith((".", "~$"))
        or (name.rpartition(".")[2] in _BESIDE and "." in name)
    )


class _Counted(io.RawIOBase):
    """An entry that stops when more comes out of it than its archive said."""

    def __init__(self, source: IO[bytes], most: int) -> None:
        self._source = source
        self._left = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._source.read(min(len(buffer), 1 << 20))
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise OSError(f"the archive is damaged: {error}") from error
        self._left -= len(data)
        if self._left < 0:
            raise OSError("it unpacks to more than it says")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._source.close()
        super().close()


def zip_blobs(blob: Blob) -> Iterator[Blob | Problem]:
    """Yield the entries of a zip archive in path order; nothing is ever written to disk.

    Raises:
        Refused: it is no zip archive or is cut off.
    """
    try:
        archive = zipfile.ZipFile(blob.open())
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise Refused(f"is no zip archive or is cut off ({error})") from error
    total = 0
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        exports = _exports(entry.filename.replace("\\", "/") for entry in entries)
        for place in exports:
            yield Problem(f"{blob.name}/{place}", None, _EXPORTED, refused=False)
        for entry in sorted(entries, key=lambda entry: entry.filename.split("/")):
            path = entry.filename.replace("\\", "/")
            name = f"{blob.name}/{path}"
            parts = path.split("/")
            if path.startswith("/") or ".." in parts or ":" in parts[0]:
                yield Problem(name, None, "has a path that leads out of the archive; it is left alone")
                continue
            if any(part.startswith((".", "__MACOSX")) for part in parts):
                continue
            if any(path.startswith(place) for place in exports):
                continue
            if path.rsplit("/", 1)[-1].lower() != MANIFEST and passed_over(path):
                continue
            reason = _refuse_entry(entry)
            total += entry.file_size
            if reason is None and total > _MAX_ARCHIVE:
                reason = f"the archive unpacks to more than {_MAX_ARCHIVE:,} bytes; split it"
            if reason is not None:
                yield Problem(name, None, reason)
                continue
            yield Blob(name, path, lambda entry=entry: _opened(archive, entry), entry.file_size)  # type: ignore[misc]


def _exports(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the folders of an archive that are exports of ours, a slash at their ends ("": its top)."""
    names: dict[str, set[str]] = {}
    for path in paths:
        folder, slash, name = path.rpartition("/")
        names.setdefault(folder + slash, set()).add(name)
    return tuple(folder for folder, found in names.items() if found >= _EXPORT)


def _refuse_entry(entry: zipfile.ZipInfo) -> str | None:
    if entry.flag_bits & 1:
        return "is locked with a password; unpack the archive first"
    if entry.filename.lower().endswith(".zip"):
        return "is an archive inside an archive; unpack it first"
    if entry.file_size > _MAX_ENTRY:
        return f"unpacks to {entry.file_size:,} bytes, at most {_MAX_ENTRY:,} are read from an archive"
    if entry.file_size > _SMALL and entry.file_size > _MAX_RATIO * max(1, entry.compress_size):
        return (
            f"unpacks to {entry.file_size:,} bytes from {entry.compress_size:,}: that is no text but a trap"
        )
    return None


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> BinaryIO:
    try:
        source = archive.open(entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise OSError(f"the archive is damaged: {error}") from error
    return cast(BinaryIO, io.BufferedReader(_Counted(source, entry.file_size), MAX_LINE // 500))
