"""Answers kept for a while: forty pupils who open one link cost one drawing of the page.

A page is a function of the corpus (its version), the address and whether the reader may change the
corpus; nothing a reader typed is in it. So the bytes of the answer are kept, a few dozen of them.
"""

from __future__ import annotations

import threading
from collections import OrderedDict

from flask import Flask, Response, g, request

from dashboard import ids
from dashboard.access import may_edit
from dashboard.data import Data

MOST = 64
LONGEST_ADDRESS = 2000
_OUTPUT = f"{ids.PAGE}.children"

Key = tuple[str, str, str, bool, str]


def keep_pages(server: Flask, data: Data) -> None:
    """Answer the router's requests from memory where the same was asked before."""
    kept: OrderedDict[Key, tuple[bytes, str]] = OrderedDict()
    lock = threading.Lock()

    @server.before_request
    def from_memory() -> Response | None:
        key = _key(data)
        if key is None:
            return None
        with lock:
            found = kept.get(key)
            if found is not None:
                kept.move_to_end(key)
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
            and key[0] == data.reader.version()
        ):
            with lock:
                kept[key] = response.get_data(), response.headers.get("Content-Encoding", "")
                while len(kept) > MOST:
                    kept.popitem(last=False)
        return response

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
    return data.reader.version(), path, search, may_edit(data), request.headers.get("Accept-Encoding", "")
