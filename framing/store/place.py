"""Where the store lies. Nothing here needs a database: a command that finds no store has not loaded one."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import unquote


class StoreError(RuntimeError):
    """The store cannot be opened, read or written; the message says why and what to do."""


def default_url() -> str:
    """Return the URL of the store used when none is named.

    ``FRAMING_STORE`` (a URL or a file name), else ``framing.sqlite`` in the folder where the platform
    keeps a user's data.
    """
    named = os.environ.get("FRAMING_STORE")
    return as_url(named) if named else as_url(str(data_folder() / "framing.sqlite"))


def data_folder() -> Path:
    """Return the folder of this user's data on this platform (not created here)."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "framing"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "framing"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "framing"


def as_url(place: str) -> str:
    """Return ``place`` as a database URL; a plain file name means SQLite.

    >>> as_url("corpus.sqlite")
    'sqlite:///corpus.sqlite'
    >>> as_url("postgresql+psycopg://host/db")
    'postgresql+psycopg://host/db'
    """
    if not place.strip():
        raise StoreError("a store needs a name: a file, or a URL such as postgresql+psycopg://host/db")
    if "://" in place:
        return place
    # In a URL these two mean something else than in the name of a file.
    return f"sqlite:///{place.replace('%', '%25').replace('?', '%3F')}"


def file_of(url: str) -> Path | None:
    """Return the file of a SQLite URL that names one.

    >>> str(file_of(as_url("why? 100 %.sqlite"))), file_of("sqlite://"), file_of("postgresql://host/db")
    ('why? 100 %.sqlite', None, None)
    """
    backend, _, rest = url.partition("://")
    name = unquote(rest.removeprefix("/").partition("?")[0])
    if backend.partition("+")[0] != "sqlite" or name in ("", ":memory:"):
        return None
    return Path(name).expanduser()
