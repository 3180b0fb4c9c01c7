"""Fetching a page from the web, guarded: no address inside a network, no endless answer.

The name is resolved once, every address it has must be public, and the connection goes to that very
address: a name that answers differently the second time gains nothing. Each redirect is judged again.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit, urlunsplit

from framing.reading.items import MAX_PAGE

SECONDS = 20.0
_CONNECT = 8.0
_REDIRECTS = 5
_PORTS = frozenset({80, 443, 8080, 8443})
_TYPES = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/json",
)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class FetchError(ValueError):
    """The page was not fetched; the message says why and what to do."""


class Page(NamedTuple):
    """An answer: ``url`` after redirects, bytes as sent, content type without parameters, charset."""

    url: str
    data: bytes
    type: str
    charset: str | None


def is_public(address: Address) -> bool:
    """Whether ``address`` belongs to the public internet.

    >>> is_public(ipaddress.ip_address("127.0.0.1")), is_public(ipaddress.ip_address("::ffff:10.0.0.1"))
    (False, False)
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address.teredo is not None:
            return False
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def fetch(
    url: str,
    *,
    seconds: float = SECONDS,
    most: int = MAX_PAGE,
    allowed: Callable[[Address], bool] = is_public,
    ports: frozenset[int] | None = _PORTS,
) -> Page:
    """Return the page at ``url``.

    Args:
        url: an http or https address.
        seconds: for everything together, redirects too.
        most: bytes of the answer.
        allowed: which addresses may be asked.
        ports: which ports; None: all.

    Raises:
        FetchError: it may not be asked, does not answer in time or sends no page.
    """
    import httpx

    end = time.monotonic() + seconds
    here = url.strip()
    for _ in range(_REDIRECTS + 1):
        target = _checked(here, allowed, ports)
        try:
            answer = _ask(target, end, most, url)
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError) as error:
            reason = str(error) or type(error).__name__
            raise FetchError(
                f"{url} could not be fetched ({reason}); check the address, or save the page"
            ) from error
        if isinstance(answer, Page):
            return answer
        here = answer
    raise FetchError(f"{url} redirects more than {_REDIRECTS} times; save the page and give the file")


class _Target(NamedTuple):
    """An address that was judged: the name asked for and the number to connect to."""

    url: str
    host: str
    number: str


def _checked(url: str, allowed: Callable[[Address], bool], ports: frozenset[int] | None) -> _Target:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(f"{url!r} is no address ({error})") from error
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError(f"{url!r} is no web address; it must begin with http:// or https://")
    if parts.username or parts.password:
        raise FetchError(f"{host}: an address with a user name or password is not asked")
    if ports is not None and port is not None and port not in ports:
        raise FetchError(f"{url} asks for port {port}; only {', '.join(map(str, sorted(ports)))} are allowed")
    try:
        found = socket.getaddrinfo(
            host, port or (443 if parts.scheme == "https" else 80), type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host} is not known ({error}); check the address and the connection") from error
    numbers = [str(entry[4][0]) for entry in found]
    for number in numbers:
        if not allowed(ipaddress.ip_address(number.split("%")[0])):
            raise FetchError(f"{url} leads to {number}, an address inside a network; such are never asked")
    return _Target(url, host, numbers[0])


def _ask(target: _Target, end: float, most: int, asked: str) -> Page | str:
    import httpx

    from framing import __version__

    parts = urlsplit(target.url)
    number = f"[{target.number}]" if ":" in target.number else target.number
    place = number if parts.port is None else f"{number}:{parts.port}"
    left = end - time.monotonic()
    if left <= 0:
        raise FetchError(f"{asked} takes too long; try again, or save the page and give the file")
    timeout = httpx.Timeout(min(left, _CONNECT))
    headers = {
        "Host": target.host if parts.port is None else f"{target.host}:{parts.port}",
        "User-Agent": f"framing-dashboard/{__version__}",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8",
        "Accept-Language": "en",
        "Accept-Encoding": "gzip, deflate",
    }
    with (
        httpx.Client(trust_env=False, follow_redirects=False, timeout=timeout) as client,
        client.stream(
            "GET",
            urlunsplit((parts.scheme, place, parts.path or "/", parts.query, "")),
            headers=headers,
            extensions={"sni_hostname": target.host},
        ) as answer,
    ):
        if answer.is_redirect:
            return urljoin(target.url, str(answer.headers.get("location", "")))
        if answer.status_code != 200:
            raise FetchError(
                f"{asked} answers {answer.status_code} {answer.reason_phrase}; save the page instead"
            )
        kind = answer.headers.get("content-type", "text/html").split(";")[0].strip().lower()
        if not kind.startswith(_TYPES) and not kind.endswith("+xml"):
            raise FetchError(f"{asked} is {kind}, not a page")
        unpack = _unpacker(answer.headers.get("content-encoding", ""), asked)
        data = bytearray()
        # The packed bytes, not httpx's unpacked ones: of a bomb those would be gigabytes at once.
        for chunk in answer.iter_raw():
            data += unpack(chunk, most + 1 - len(data))
            if len(data) > most:
                raise FetchError(f"{asked} sends more than {most:,} bytes; save the article alone")
            if time.monotonic() > end:
                raise FetchError(f"{asked} takes too long; try again, or save the page and give the file")
        return Page(target.url, bytes(data), kind, answer.charset_encoding)


def _unpacker(encoding: str, asked: str) -> Callable[[bytes, int], bytes]:
    """Return what unpacks the answer piece by piece, never more than the given number of bytes at once."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return lambda chunk, room: chunk
    if name not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(f"{asked} is packed as {name[:40]}, which was not asked for; save the page instead")
    unpacked = zlib.decompressobj(32 + zlib.MAX_WBITS)

    def unpack(chunk: bytes, room: int) -> bytes:
        try:
            return unpacked.decompress(unpacked.unconsumed_tail + chunk, room)
        except zlib.error as error:
            raise FetchError(f"{asked} is damaged ({error}); try again, or save the page") from error

    return unpack
