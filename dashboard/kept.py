"""Answers kept for a while: forty pupils who open one link cost one drawing of the page.

A page is a function of the corpus (its version), the address and whether the reader may change the
corpus; nothing a reader typed is in it. So the bytes of the answer are kept, a few dozen of them.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable

from flask import Flask, Response, g, request

from dashboard import ids
from dashboard.access import may_edit
from dashboard.data import Data

MOST = 64
# Seconds that a request waits for another that draws the same page, before it draws the page itself.
LONGEST_WAIT = 20.0
LONGEST_ADDRESS = 2000
_OUTPUT = f"{ids.PAGE}.children"

Key = tuple[str, str, str, bool, str]


def keep_pages(server: Flask, data: Data) -> None:
    """Answer the router's requests from memory where the same was asked before."""
    kept: OrderedDict[Key, tuple[bytes, str]] = OrderedDict()
    drawing: dict[Key, threading.Event] = {}
    lock = threading.Lock()

    def look(key: Key) -> tuple[bytes, str] | threading.Event | None:
        """Return the answer, or what tells that somebody is done drawing it; None: the caller draws it."""
        with lock:
            if key in kept:
                kept.move_to_end(key)
                return kept[key]
            if key not in drawing:
                drawing[key] = threading.Event()
                return None
            return drawing[key]

    @server.before_request
    def from_memory() -> Response | None:
        key = _key(data)
        if key is None:
            return None
        found = look(key)
        if isinstance(found, threading.Event):
            # A class opens one link at once: the first request draws it, the others wait for that.
            found.wait(LONGEST_WAIT)
            with lock:
                found = kept.get(key)
            if found is None:
                return None  # it was not to be kept: everybody draws their own
        if found is None:
            g.kept_page = key
            return None
        answer = Response(found[0], mimetype="application/json")
        if found[1]:
            answer.headers["Content-Encoding"] = found[1]
            answer.headers["Vary"] = "Accept-Encoding"
        return answer

    def into_memory(response: Response) -> Response:
        key: Key | None = g.pop("kept_page", None)
        # A corpus that changed while the page was drawn may show in it: such a page is not kept.
        if (
            key is not None
            and not g.pop("page_failed", False)
            and response.status_code == 200
            and key[0] == data.version()
        ):
            with lock:
                kept[key] = response.get_data(), response.headers.get("Content-Encoding", "")
                while len(kept) > MOST:
                    kept.popitem(last=False)
        if key is not None:
            done(key)
        return response

    def done(key: Key) -> None:
        with lock:
            event = drawing.pop(key, None)
        if event is not None:
            event.set()

    @server.teardown_request
    def given_up(_error: BaseException | None) -> None:
        key: Key | None = g.pop("kept_page", None)
        if key is not None:
            done(key)

    # The first in the list runs last: after the answer was compressed, which costs as much as drawing it.
    server.after_request_funcs.setdefault(None, []).insert(0, into_memory)


def _key(data: Data) -> Key | None:
    if request.method != "POST" or not request.path.endswith("/_dash-update-component"):
        return None
    body = request.get_json(silent=True)
    if not isinstance(body, dict) or body.get("output") != _OUTPUT:
        return None
    try:
        path, search = (str(item.get("value") or "") for item in body["inputs"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    # A page that is still counting words changes without a new version of the corpus.
    if len(path) + len(search) > LONGEST_ADDRESS or "key=words" in search:
        return None
    return data.version(), path, search, may_edit(data), _encodings()


def _encodings() -> str:
    """Return which compressions the reader takes, whatever else the header says: alike for most browsers."""
    given = request.headers.get("Accept-Encoding", "").lower()
    if "q=" in given or "*" in given:
        return given
    return ",".join(name for name in ("zstd", "br", "gzip", "deflate") if name in given)


def draw_ahead(server: Flask, paths: Iterable[str]) -> None:
    """Draw pages before anybody asks, as browsers of this machine and of others would be given them."""
    client = server.test_client()
    for address in ("127.0.0.1", "192.0.2.1"):
        for path in paths:
            client.post(
                "/_dash-update-component",
                json={
                    "output": _OUTPUT,
                    "outputs": {"id": ids.PAGE, "property": "children"},
                    "inputs": [
                        {"id": ids.LOCATION, "property": "pathname", "value": path},
                        {"id": ids.LOCATION, "property": "search", "value": ""},
                    ],
                    "changedPropIds": [f"{ids.LOCATION}.pathname"],
                },
                headers={"Accept-Encoding": "gzip, deflate, br, zstd"},
                environ_base={"REMOTE_ADDR": address},
            )
