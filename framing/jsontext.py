"""JSON of anything that Python can hold: what strict JSON cannot say is said as near as can be."""

from __future__ import annotations

import re
from typing import Any

import orjson

_SURROGATE = re.compile("[\ud800-\udfff]")
_OPTIONS = orjson.OPT_NON_STR_KEYS


def encodable(text: str) -> str:
    """Return ``text`` with U+FFFD for lone surrogates: one character for one, so that offsets hold."""
    return _SURROGATE.sub("\ufffd", text)


def storable(text: str) -> str:
    """Return ``text`` with U+FFFD also for NUL, which PostgreSQL takes in no text.

    >>> storable("a\\0b\\ud800") == "a\\ufffdb\\ufffd"
    True
    """
    return text if text.isascii() and "\0" not in text else encodable(text).replace("\0", "\ufffd")


def dump(value: Any) -> bytes:
    """Return ``value`` as JSON; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.

    >>> dump({"text": "a\\ud800b"}) == '{"text":"a\\ufffdb"}'.encode()
    True
    """
    try:
        return orjson.dumps(value, default=str, option=_OPTIONS)
    except TypeError:
        return orjson.dumps(_encodable(value), default=str, option=_OPTIONS)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {_encodable(key): _encodable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_encodable(item) for item in value]
    if isinstance(value, int) and not -(2**63) <= value < 2**64:
        return str(value)
    return value
