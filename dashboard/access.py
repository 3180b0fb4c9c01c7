"""Who may change the corpus: this machine always, other machines only with ``--allow-edit``."""

from __future__ import annotations

import ipaddress

from dashboard.data import Data


def may_edit(data: Data) -> bool:
    """Whether the request being answered may import, delete, fetch or merge.

    Judged by the address of the connection itself; no header that a client can write makes it more. The
    name the browser was given must be this machine's as well: a page of another site whose name was
    made to lead here (DNS rebinding), or a proxy that serves others, arrives from this machine too.
    Outside a request (a test, a script) the caller is this machine.
    """
    from flask import has_request_context, request

    if data.allow_edit or not has_request_context():
        return True
    return is_loopback(request.remote_addr) and is_own_name(request.host)


def is_own_name(host: str) -> bool:
    """Whether the ``Host`` of a request names this machine itself.

    >>> is_own_name("localhost:8050"), is_own_name("[::1]:8050"), is_own_name("127.0.0.1")
    (True, True, True)
    >>> is_own_name("example.org:8050"), is_own_name("localhost.example.org"), is_own_name("192.168.1.7")
    (False, False, False)
    """
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return name.lower() == "localhost" or is_loopback(name)


def is_loopback(address: str | None) -> bool:
    """Whether ``address`` is this machine's own.

    >>> is_loopback("127.0.0.1"), is_loopback("::ffff:127.0.0.1"), is_loopback("192.168.1.7")
    (True, True, False)
    """
    try:
        parsed = ipaddress.ip_address(address or "")
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    return (mapped or parsed).is_loopback
