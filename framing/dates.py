"""Dates of any usual form to ISO 8601; an ambiguous one is reported, never guessed."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, NamedTuple

Order = Literal["dmy", "mdy"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_ISO = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?"
    r"(?:[T ]+(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)
# With words after it that say a time in another way: "2022-11-28 10:15 PM EST".
_ISO_DAY = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})[T ,]+(?!.*\d{4})\d.*")
_COMPACT = re.compile(
    r"(?P<year>(?:1[6-9]|20)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?:T\d{4,6}Z?|[0-2]\d[0-5]\d[0-5]\d)?"
)
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_NUMERIC = re.compile(
    r"(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?:[ ,T].*)?"
)
_NAMED = (
    re.compile(rf"\b{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b", re.I),
    re.compile(rf"\b{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}\b", re.I),
    re.compile(rf"\b{_MONTH},?\s+{_YEAR}\b", re.I),
)
# As spreadsheets and databases write it: "28-Nov-22".
_SHORT_YEAR = (
    re.compile(rf"{_DAY}[\s/-]+{_MONTH}[\s/-]+['’]?(?P<year>\d{{2}})(?:[ ,T]+\d.*)?", re.I),
    re.compile(rf"{_MONTH}\s+{_DAY}(?:\s*,\s*|\s+['’])(?P<year>\d{{2}})(?:[ ,T]+\d.*)?", re.I),
)
_RFC822 = re.compile(
    rf"(?:[a-z]{{3}},\s*)?{_DAY}\s+{_MONTH}\s+{_YEAR}\s+(?P<time>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\s*"
    r"(?P<zone>Z|UTC|GMT|UT|[+-]\d{4})",
    re.I,
)
# As C and Twitter write it: "Mon Nov 28 10:00:00 +0000 2022".
_ASCTIME = re.compile(
    rf"(?:[a-z]{{3}}\s+)?{_MONTH}\s+{_DAY}\s+(?P<time>\d{{1,2}}:\d{{2}}:\d{{2}})"
    rf"(?:\s+(?P<zone>Z|UTC|GMT|[+-]\d{{4}}|[A-Z]{{3,4}}))?\s+{_YEAR}",
    re.I,
)
_RELATIVE = re.compile(
    r"(?:today|yesterday|just now|now|(?:last|this) (?:week|month|year|\w+day)|.*\bago)(?:\W.*)?", re.I
)
_EARLIEST = 1600
# Spreadsheets count days since 30 December 1899; these stand for 1982 to 2064.
_SERIAL = range(30_000, 60_000)
_FIRST_SECOND = 1e8  # 1973: smaller numbers are no seconds since 1970 but something else


class Dated(NamedTuple):
    """``iso`` or, where there is none, the ``reason`` why not."""

    iso: str | None
    reason: str | None = None


def read_date(value: Any, *, order: Order | None = None) -> Dated:
    """Return ``value`` (text, number or date object) as an ISO date, with its time where it has one.

    ``order`` decides 03/04/2022; without it such a date is reported as ambiguous. Years before 1600 or
    after next year are reported as well: crawls are full of them. A spreadsheet's day number is read and
    reported, because it may be any other number.

    >>> read_date("Nov. 28, 2022").iso, read_date("28/11/22").iso, read_date("November 2022").iso
    ('2022-11-28', '2022-11-28', '2022-11')
    >>> read_date("03/04/2022")
    Dated(iso=None, reason="date '03/04/2022' may be 3 April or 4 March; say --date-order dmy or mdy")
    >>> read_date("03/04/2022", order="mdy").iso
    '2022-03-04'
    """
    if value is None:
        return Dated(None)
    if isinstance(value, datetime):
        # pandas' NaT is a datetime that says so of its year.
        if value.year != value.year:
            return Dated(None)
        return _checked(
            value.isoformat() if value.time() != datetime.min.time() else value.date().isoformat()
        )
    if isinstance(value, date):
        return _checked(value.isoformat())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value)
    text = " ".join(str(value).split())
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)  # full-width digits
    if not text or text.lower() in {"none", "null", "nan", "nat", "n/a", "unknown", "-"}:
        return Dated(None)
    return _text(text, order)


def _text(text: str, order: Order | None) -> Dated:
    if re.fullmatch(r"\d{4}", text):
        return _checked(text)
    if re.fullmatch(r"\d{10}|\d{13}|\d{16}|\d{19}", text):
        return _number(int(text))
    if re.fullmatch(r"\d{5}(?:\.\d+)?|\d{10}\.\d+", text):
        return _number(float(text))
    match = (
        _ISO.fullmatch(text)
        or _COMPACT.fullmatch(text)
        or _MONTH_YEAR.fullmatch(text)
        or _ISO_DAY.fullmatch(text)
    )
    if match:
        return _built(match, text)
    match = _NUMERIC.fullmatch(text)
    if match:
        return _numeric(match, text, order)
    match = _RFC822.search(text) or _ASCTIME.fullmatch(text)
    if match:
        return _built(match, text)
    for pattern in _NAMED:
        match = pattern.search(text)
        if match:
            return _built(match, text)
    for pattern in _SHORT_YEAR:
        match = pattern.fullmatch(text)
        if match:
            return _built(match, text)
    if _RELATIVE.fullmatch(text):
        return Dated(None, f"date {text[:60]!r} counts from a day that is not known; write YYYY-MM-DD")
    return Dated(None, f"date {text[:60]!r} is of no known form; write YYYY-MM-DD")


def _number(value: float) -> Dated:
    if value != value or value in (math.inf, -math.inf):
        return Dated(None)
    if 1600 <= value <= 2200 and value == int(value):
        return _checked(str(int(value)))
    compact = _COMPACT.fullmatch(str(value).removesuffix(".0"))
    if compact:
        return _built(compact, str(value))
    # Since 1970 in seconds, or in thousandths, millionths, billionths of one.
    seconds = value / next((part for part in (1e9, 1e6, 1e3) if value > 1e8 * part), 1)
    if int(value) in _SERIAL:
        moment = datetime(1899, 12, 30) + timedelta(seconds=round(value * 86_400))
        iso = moment.isoformat() if value != int(value) else moment.date().isoformat()
        return Dated(iso, f"date {value!r} was read as a spreadsheet's day number: {iso[:10]}")
    if not _FIRST_SECOND <= seconds < 4e9:
        return Dated(None, f"date {value!r} is of no known form; write YYYY-MM-DD")
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return _checked(moment.isoformat(timespec="seconds"))


def _numeric(match: re.Match[str], text: str, order: Order | None) -> Dated:
    a, b, year = int(match["a"]), int(match["b"]), match["year"]
    year = _whole_year(year)
    if match["mark"] == ".":
        order = "dmy"  # nobody writes month.day.year
    if match["mark"] == "-" and len(match["year"]) == 2 and order is None:
        # 19-11-20 may also begin with the year.
        other = _checked(f"20{a:02}-{b:02}-{match['year']}", text)
        if other.iso is not None and b <= 12 and a != int(match["year"]):
            reason = f"date {text!r} may be {other.iso} or {_checked(f'{year}-{b:02}-{a:02}').iso}"
            if _checked(f"{year}-{b:02}-{a:02}").iso is not None:
                return Dated(None, f"{reason}; write YYYY-MM-DD or say --date-order dmy")
            return other
    if order is None and a != b and a <= 12 and b <= 12:
        names = [name.capitalize() for name in _MONTHS if len(name) > 3 or name == "may"]
        names.remove("Sept")
        return Dated(
            None,
            f"date {text!r} may be {a} {names[b - 1]} or {b} {names[a - 1]}; say --date-order dmy or mdy",
        )
    day, month = (b, a) if (order == "mdy" and a <= 12) or b > 12 else (a, b)
    return _checked(f"{year}-{month:02}-{day:02}", text)


def _whole_year(year: str) -> str:
    return year if len(year) == 4 else f"{'20' if int(year) < 70 else '19'}{year}"


def _built(match: re.Match[str], text: str) -> Dated:
    found = match.groupdict()
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS[month.lower().rstrip(".")]
    iso = f"{_whole_year(found['year'])}-{number:02}"
    if found.get("day"):
        iso += f"-{int(found['day']):02}"
    checked = _checked(iso, text)
    if checked.iso is None or not found.get("time"):
        return checked
    clock = found["time"].replace(",", ".")
    clock = clock if clock[1] != ":" else f"0{clock}"
    zone = (found.get("zone") or "").upper()
    if zone in {"Z", "UTC", "GMT", "UT"}:
        zone = "+00:00"
    elif zone and zone[0] not in "+-":
        zone = ""  # EST may be Sydney's
    elif zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:] or '00'}"
    if clock in {"00:00", "00:00:00"} and not zone:
        return checked
    try:
        datetime.fromisoformat(f"{iso}T{clock}{zone}")
    except ValueError:
        return checked
    return Dated(f"{iso}T{clock}{zone}")


def _checked(iso: str, text: str | None = None) -> Dated:
    text = text or iso
    year = int(iso[:4])
    if not _EARLIEST <= year <= datetime.now(UTC).year + 1:
        return Dated(None, f"date {text[:60]!r} has the year {year}, which no article can have")
    try:
        parts = [int(part) for part in iso[:10].split("-")]
        date(parts[0], *[*parts[1:], 1, 1][:2])
    except ValueError:
        return Dated(None, f"date {text[:60]!r} is no day of the calendar")
    return Dated(iso)


_LINE = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated|modified|created)(?: on| at)?:?\s*)?"
    r"(?:[\d:.]+\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?,?\s*(?:on )?)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    rf"(?:{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}|"
    rf"{_MONTH.replace('month', 'month2')}\s+{_DAY.replace('day', 'day2')},?\s+\d{{4}}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})"
    r"[\s,|•·-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?\s*(?:[A-Z]{2,4})?",
    re.I,
)


def date_line(line: str) -> Dated | None:
    """Return the date of a line that is nothing but a date (with "Published", weekday, time), else None.

    >>> date_line("Published: Monday, 28 November 2022 10:15 GMT").iso
    '2022-11-28'
    >>> date_line("28 November 2022 was a cold day") is None
    True
    """
    if len(line) > 80 or not _LINE.fullmatch(line.strip()):
        return None
    for pattern in _NAMED[:2]:
        match = pattern.search(line)
        if match:
            return _built(match, line)
    match = re.search(r"\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}", line)
    return read_date(match.group()) if match else None
