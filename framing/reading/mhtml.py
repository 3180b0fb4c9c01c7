"""Web pages saved as one file (.mht, .mhtml), as Chrome, Edge and Internet Explorer do: the page in them."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.reading.items import Refused

_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.I | re.M)


class SavedPage(NamedTuple):
    """The page itself as HTML, the name of its encoding and the address it was saved from, if said."""

    html: bytes
    charset: str | None
    url: str | None


def is_saved_page(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a page saved as one file (RFC 2557).

    >>> is_saved_page(b"From: <Saved by Blink>\\r\\nContent-Type: multipart/related;\\r\\n")
    True
    """
    return _RELATED.search(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]) is not None


def saved_page(data: bytes) -> SavedPage:
    """Return the page that ``data`` holds; its pictures, styles and frames are left.

    Raises:
        Refused: there is no page in it.
    """
    import email
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                said = message.get("Snapshot-Content-Location") or part.get("Content-Location")
                url = str(said).strip() if said else ""
                web = url.lower().startswith(("http://", "https://"))
                return SavedPage(body, part.get_content_charset(), url if web else None)
    raise Refused("holds no web page; save it again as .html")
