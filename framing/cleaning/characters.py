"""Characters that never belonged to the text: invisible ones, control codes, mojibake.

Mojibake is UTF-8 that was read as Windows-1252 ("â€™" for "’"), once or twice over. Only sequences
that no language writes are touched: "é’" or "Ã" alone stay.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Repair(NamedTuple):
    """``original`` stood where ``replacement`` stands at offset ``at`` of the repaired text."""

    at: int
    original: str
    replacement: str


# What Windows-1252 makes of the bytes 0x80-0xBF, and the bytes themselves as C1 controls.
_CONTINUATION = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf"
_UNIT = (
    # Latin-1 letters and signs; not after a capital, where Ã and Â may be letters.
    rf"(?<![A-ZÀ-Þ])[ÂÃ][{_CONTINUATION}]"
    # Punctuation and symbols of U+2000-U+22FF, also with the last byte lost; behind the euro sign of a
    # sequence damaged twice ("Ã¢â‚¬Å“") stand two letters more.
    rf"|â[€‚ƒ„…†‡ˆ‰Š‹\x80-\x8b][{_CONTINUATION}]|â€|(?<=â‚¬)[ÅË][{_CONTINUATION}]"
    rf"|ï»¿|ð[Ÿ\x9f][{_CONTINUATION}]{{2}}"
)
_UNITS = re.compile(_UNIT)
_INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x9f"
_ODD = re.compile(rf"(?:{_UNIT})+|[{_INVISIBLE}{_CONTROL}]")
# What every odd sequence begins with, in UTF-8. The plain characters are taken out first: what is left
# is so short that the whole test costs a tenth of a search through the text.
_PLAIN = bytes([0x09, 0x0A, 0x0B, 0x0C, 0x0D, *range(0x1C, 0x7F)])
_SUSPECT = re.compile(
    rb"[\x00-\x7f]|\xc2[\x80-\x9f\xad]|\xc3[\x82\x83\xa2\xaf\xb0]|\xe2\x80[\x8b-\x8f\xaa-\xae]"
    rb"|\xe2\x81[\xa0\xa6-\xa9]|\xef\xbb\xbf"
)


def repair(text: str) -> tuple[str, list[Repair]]:
    """Return ``text`` with its odd characters repaired, and what was done, in order.

    >>> repair("Itâ€™s true")
    ('It’s true', [Repair(at=2, original='â€™', replacement='’')])
    """
    if not _suspicious(text):
        return text, []
    pieces: list[str] = []
    repairs: list[Repair] = []
    last = length = 0
    for match in _ODD.finditer(text):
        replacement = _replacement(text, match)
        if replacement is None or replacement == match.group():
            continue
        kept = text[last : match.start()]
        pieces += (kept, replacement)
        repairs.append(Repair(length + len(kept), match.group(), replacement))
        length += len(kept) + len(replacement)
        last = match.end()
    if not repairs:
        return text, []
    pieces.append(text[last:])
    return "".join(pieces), repairs


def _suspicious(text: str) -> bool:
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return bool(rest) and _SUSPECT.search(rest) is not None


def replacement_of(original: str) -> str:
    """Return what :func:`repair` puts in the place of ``original``, one odd sequence.

    >>> replacement_of("â€œ"), replacement_of("\\u200b")
    ('“', '')
    """
    if len(original) > 1:
        return _decoded(original)
    return _windows(original)


def _replacement(text: str, match: re.Match[str]) -> str | None:
    original = match.group()
    if len(original) > 1:
        return _decoded(original)
    if original in "\u200c\u200d" and match.start() > 0:
        before = ord(text[match.start() - 1])
        # Emoji and scripts such as Persian or Hindi need their joiners.
        if before >= 0x590 and not 0x2000 <= before <= 0x206F:
            return None
    return _windows(original)


def _windows(character: str) -> str:
    if not "\x80" <= character <= "\x9f":
        return ""
    return bytes([ord(character)]).decode("cp1252", "ignore")


def _decoded(sequence: str) -> str:
    """Undo the damage unit by unit, up to three times over."""
    for _ in range(3):
        repaired = _UNITS.sub(lambda match: _decoded_once(match.group()), sequence)
        if repaired == sequence:
            break
        sequence = repaired
    return sequence.replace("\ufeff", "")


def _decoded_once(unit: str) -> str:
    data = b"".join(bytes([ord(c)]) if ord(c) < 256 else c.encode("cp1252", "ignore") for c in unit)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "”" if unit == "â€" else unit
