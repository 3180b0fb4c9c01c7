"""Dates of any usual form become ISO; ambiguous and impossible ones say why not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.dates import date_line, read_date


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2022-11-28", "2022-11-28"),
        ("2022-11-28 00:00:00", "2022-11-28"),
        ("2022-11-28T10:00:00Z", "2022-11-28T10:00:00+00:00"),
        ("2020-05-06T10:11:12.123456+0200", "2020-05-06T10:11:12.123456+02:00"),
        ("Mon, 28 Nov 2022 10:00:00 GMT", "2022-11-28T10:00:00+00:00"),
        ("28 November 2022", "2022-11-28"),
        ("Nov. 28, 2022", "2022-11-28"),
        ("May 5th, 2021", "2021-05-05"),
        ("28-Nov-2022", "2022-11-28"),
        ("Updated 3:45 PM ET, Mon November 28, 2022", "2022-11-28"),
        ("11/27/19", "2019-11-27"),
        ("27/11/2019", "2019-11-27"),
        ("05/05/2022", "2022-05-05"),
        ("3.4.2022", "2022-04-03"),
        ("2022/1/2", "2022-01-02"),
        ("20221128", "2022-11-28"),
        ("November 2022", "2022-11"),
        ("2022-11", "2022-11"),
        ("2022", "2022"),
        (2022, "2022"),
        (20221128, "2022-11-28"),
        (1669600000, "2022-11-28T01:46:40+00:00"),
        (1669600000000, "2022-11-28T01:46:40+00:00"),
        ("1669600000.5", "2022-11-28T01:46:40+00:00"),
        ("２０２２-11-28", "2022-11-28"),
        ("2022-11-28 10:00:00+00", "2022-11-28T10:00:00+00:00"),
        ("Mon Nov 28 10:00:00 2022", "2022-11-28T10:00:00"),
        ("Mon Nov 28 10:00:00 +0000 2022", "2022-11-28T10:00:00+00:00"),
        ("Mon Nov 28 10:00:00 EST 2022", "2022-11-28T10:00:00"),
        ("Mon Nov 28 2022 10:00:00 GMT+0100 (CET)", "2022-11-28"),
        ("28-11-22", "2022-11-28"),
        ("2022-11-28 10:00 PM", "2022-11-28"),
        ("2022-11-28 10:00:00 EST", "2022-11-28"),
        ("2022-11-28,10:15", "2022-11-28"),
        ("28-Nov-22", "2022-11-28"),
        ("28 Nov 22", "2022-11-28"),
        ("Nov 28 '22", "2022-11-28"),
        ("28-Nov-98 10:15", "1998-11-28"),
        ("20221128101500", "2022-11-28"),
        ("11/2022", "2022-11"),
        (1669600000000000, "2022-11-28T01:46:40+00:00"),
        ("1669600000000000000", "2022-11-28T01:46:40+00:00"),
        (date(2022, 3, 4), "2022-03-04"),
        (datetime(2022, 3, 4), "2022-03-04"),
        (datetime(2022, 3, 4, 5, 6, tzinfo=UTC), "2022-03-04T05:06:00+00:00"),
    ],
)
def test_usual_forms(value: object, iso: str) -> None:
    assert read_date(value) == (iso, None)


@pytest.mark.parametrize("value", [None, "", "  ", "nan", "NaT", "null", float("nan")])
def test_no_date_is_no_complaint(value: object) -> None:
    assert read_date(value) == (None, None)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("03/04/2022", "3 April or 4 March"),
        ("1/1/0001", "has the year 1"),
        ("2050-01-01", "has the year 2050"),
        ("2022-02-30", "no day of the calendar"),
        ("yesterday", "counts from a day that is not known"),
        ("5 hours ago", "counts from a day that is not known"),
        ("19-11-20", "may be 2019-11-20 or 2020-11-19"),
        (5, "no known form"),
        (86_400, "no known form"),
        (-5, "no known form"),
    ],
)
def test_a_doubtful_date_says_why(value: object, reason: str) -> None:
    found = read_date(value)
    assert found.iso is None
    assert reason in (found.reason or "")


@pytest.mark.parametrize(("value", "iso"), [(44893, "2022-11-28"), ("44893", "2022-11-28"), (44893.5, None)])
def test_a_day_number_of_a_spreadsheet_is_read_and_said(value: object, iso: str | None) -> None:
    found = read_date(value)
    assert found.iso == (iso or "2022-11-28T12:00:00")
    assert "spreadsheet's day number" in (found.reason or "")


def test_the_order_decides_an_ambiguous_date() -> None:
    assert read_date("03/04/2022", order="dmy").iso == "2022-04-03"
    assert read_date("03/04/2022", order="mdy").iso == "2022-03-04"
    assert read_date("27/04/2022", order="mdy").iso == "2022-04-27"


@pytest.mark.parametrize(
    "line", ["28 November 2022", "Published: Monday, 28 November 2022 10:15 GMT", "2022-11-28"]
)
def test_a_line_that_is_a_date(line: str) -> None:
    found = date_line(line)
    assert found is not None
    assert found.iso == "2022-11-28"


@pytest.mark.parametrize(
    "line", ["28 November 2022 was cold", "Updated at 5 p.m. ET", "It was 2022-11-28", "May 2022"]
)
def test_a_line_that_is_more_or_less_than_a_date(line: str) -> None:
    assert date_line(line) is None


@given(st.text(max_size=40) | st.integers() | st.floats() | st.booleans())
def test_nothing_raises_and_what_is_found_is_iso(value: object) -> None:
    found = read_date(value)
    if found.iso is not None:
        assert found.iso[:4].isdigit()
        datetime.fromisoformat((found.iso + "-01-01")[:10] if len(found.iso) < 10 else found.iso)


@given(st.dates(min_value=date(1700, 1, 1), max_value=date(2026, 1, 1)))
def test_every_day_is_read_back(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y%m%d", "%a, %d %b %Y"):
        assert read_date(day.strftime(form)).iso == day.isoformat()


_PARTS = "Published: Monday, 28 31 45 November Nov. 2022 22 0000 10:15 GMT 2022-11-28 2022-02-31 3/4/2022 . ,"
_LINES = st.lists(st.sampled_from(_PARTS.split()), min_size=1, max_size=5).map(" ".join)


@given(st.one_of(_LINES, st.text(max_size=60)))
@example("31 February 2022")
def test_any_line_is_a_date_or_a_reason_why_not_or_neither(line: str) -> None:
    found = date_line(line)
    assert found is None or (found.iso is None) == bool(found.reason)
