"""Opening the database: how SQLite is set up, and errors a person can act on."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool, StaticPool

from framing.store.place import StoreError, file_of

_WRITE = "framing_write"
# Any number that other programs in the same PostgreSQL database are unlikely to lock.
_WRITERS_LOCK = 0x6672616D696E67


class Database:
    """An engine with two ways in: :meth:`reading` and :meth:`writing`."""

    def __init__(self, url: str, *, timeout: float = 30.0) -> None:
        """Open ``url``; a lock of another program is waited for ``timeout`` seconds."""
        try:
            self.url: URL = make_url(url)
        except ArgumentError as error:
            raise StoreError(
                f"store {url!r} is not a database URL; write a file name, sqlite:///FILE or postgresql://…"
            ) from error
        self.in_memory = self.url.get_backend_name() == "sqlite" and self.url.database in (
            None,
            "",
            ":memory:",
        )
        self._timeout = timeout
        #: Whether it lies where this user may not write: it is then read, and never changed.
        self.read_only = not self.in_memory and _is_kept_from_writing(self.url)
        # One connection is all an in-memory database has: threads take turns.
        self._turn = threading.RLock() if self.in_memory else None
        self.engine = self._open()

    @property
    def name(self) -> str:
        """The URL without its password, for messages."""
        return self.url.render_as_string(hide_password=True)

    def _open(self) -> Engine:
        options: dict[str, Any] = {}
        if self.url.get_backend_name() == "sqlite":
            options["connect_args"] = {"timeout": self._timeout, "check_same_thread": False}
            if self.in_memory:
                options["poolclass"] = StaticPool
            elif self.read_only:
                # Opened anew each time: its owner may write to it meanwhile.
                options["poolclass"] = NullPool
                options["creator"] = self._connect_to_read
            else:
                folder = Path(str(self.url.database)).expanduser().parent
                try:
                    folder.mkdir(parents=True, exist_ok=True)
                except OSError as error:
                    raise StoreError(
                        f"store {self.name}: the folder {folder} cannot be made ({error.strerror}); "
                        "name another place with --store"
                    ) from error
        else:
            # A server may have been started again since a pooled connection was last used.
            options["pool_pre_ping"] = True
        try:
            engine = create_engine(self.url, **options)
        except (NoSuchModuleError, ModuleNotFoundError) as error:
            raise StoreError(
                f"store {self.name}: no driver for {self.url.drivername} is installed ({error}); "
                "for PostgreSQL install framing-dashboard[postgres] and write postgresql+psycopg://…"
            ) from error
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", self._set_up)
            event.listen(engine, "begin", _begin)
        elif engine.dialect.name == "postgresql":
            event.listen(engine, "begin", self._begin_on_server)
        return engine

    def _connect_to_read(self) -> Any:
        """Connect without a file beside the store: where none may be made, WAL cannot be set up.

        A log beside it belongs to a program that writes now, and is read along with the store; without
        one nobody writes, and the file is taken as it is.
        """
        import sqlite3
        from urllib.parse import quote

        path = Path(str(self.url.database)).expanduser().absolute()
        log = path.with_name(f"{path.name}-wal")
        try:
            alone = not log.stat().st_size
        except OSError:
            alone = True
        address = f"file:{quote(str(path))}?mode=ro{'&immutable=1' if alone else ''}"
        return sqlite3.connect(address, uri=True, timeout=self._timeout, check_same_thread=False)

    def _begin_on_server(self, connection: Connection) -> None:
        # Writers take turns, as they do in SQLite: keys are counted up, and two imports wait for each
        # other instead of failing half way. Readers are not held up. The end of the transaction unlocks.
        if connection.get_execution_options().get(_WRITE):
            connection.execute(text(f"SET LOCAL lock_timeout = {int(self._timeout * 1000)}"))
            connection.execute(select(func.pg_advisory_xact_lock(_WRITERS_LOCK)))

    def _set_up(self, connection: Any, _record: Any) -> None:
        # The driver must not open transactions by itself: `_begin` says BEGIN or BEGIN IMMEDIATE.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={int(self._timeout * 1000)}")
        if not self.in_memory and not self.read_only:
            cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the store, also while another process writes."""
        with self._guarded(), self.engine.connect() as connection:
            if self.engine.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    def glance(self, statement: str, *values: str) -> Any:
        """Return the first value that one SQLite statement finds, without a transaction around it.

        Asked for several times a page, so it goes to the driver (a tenth of the time of :meth:`reading`).
        None where nothing is found, or where it cannot be had this way: then ask properly.
        """
        driver: Any = self.engine.dialect.dbapi
        if self.engine.dialect.name != "sqlite":
            return None
        try:
            with self._turn or nullcontext():
                connection = self.engine.raw_connection()
                try:
                    found = connection.cursor().execute(statement, values).fetchall()
                finally:
                    connection.close()
        except (driver.Error, DBAPIError):
            return None
        return found[0][0] if found else None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: wholly there afterwards, or not at all.

        Raises:
            StoreError: the store may only be read.
        """
        if self.read_only:
            raise StoreError(self._may_only_be_read("this user may not write to its file or folder"))
        with self._guarded(), self.engine.connect() as plain:
            connection = plain.execution_options(**{_WRITE: True})
            with connection.begin():
                yield connection

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        if self._turn is not None:
            self._turn.acquire()
        try:
            yield
        except DBAPIError as error:
            raise StoreError(self._explain(error)) from error
        finally:
            if self._turn is not None:
                self._turn.release()

    def _explain(self, error: DBAPIError) -> str:
        said = str(error.orig)
        low = said.lower()
        if "locked" in low or "busy" in low or "lock timeout" in low:
            return (
                f"store {self.name} is locked by another program for more than {self._timeout:g} s; "
                "wait until it has finished, or name another store with --store"
            )
        if "disk is full" in low or "no space" in low or "disk i/o" in low:
            return (
                f"store {self.name}: the disk is full ({said}); what was written before is whole. "
                "Free some space and run the same command again: it goes on where it stopped"
            )
        if error.connection_invalidated or "connection failed" in low or "connection is" in low:
            return (
                f"store {self.name}: the database server does not answer or went away ({said}). What "
                "was written is whole: start the server and run the same command again, it goes on"
            )
        if "not a database" in low or "malformed" in low:
            return f"store {self.name} is damaged or no SQLite database ({said}); name another with --store"
        if "unable to open" in low:
            return f"store {self.name} cannot be opened ({said}); check the rights of its folder"
        if "readonly" in low:
            return self._may_only_be_read(said)
        return f"store {self.name}: {said}"

    def _may_only_be_read(self, why: str) -> str:
        return (
            f"store {self.name} may only be read ({why}); copy it to a folder of your own, or name another "
            "with --store"
        )

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def _is_kept_from_writing(url: URL) -> bool:
    """Whether ``url`` is a SQLite file that is there, and it or its folder may not be written to."""
    path = file_of(url.render_as_string(hide_password=False))
    if path is None or not path.is_file():
        return False
    effective = os.access in os.supports_effective_ids
    places = (path, path.absolute().parent)
    return not all(os.access(place, os.W_OK, effective_ids=effective) for place in places)


def _begin(connection: Connection) -> None:
    # A write takes its lock at once: two imports wait for each other instead of failing half way.
    write = connection.get_execution_options().get(_WRITE)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
