"""What an address says: parameters under their names of today and of earlier versions."""

from __future__ import annotations

import pytest

from dashboard.components.text import layers_shown
from dashboard.query import CHOSEN, FORMERLY, Query

OUTLETS = {"The Ledger", "The Post", "Leeds, York and Hull Echo"}


def test_a_parameter_of_an_earlier_version_goes_on_working() -> None:
    old = Query("?show=The+Ledger&show=The+Post")
    assert old.first(CHOSEN, OUTLETS, 12, "outlets", formerly=FORMERLY) == ["The Ledger", "The Post"]
    assert old.notes() == []
    both = Query("?show=The+Ledger&chosen=The+Post")
    assert both.many(CHOSEN, OUTLETS, formerly=FORMERLY) == ["The Post"]
    assert both.notes() == []
    wrong = Query("?show=Nowhere")
    assert wrong.many(CHOSEN, OUTLETS, formerly=FORMERLY) == []
    assert wrong.notes() == ["“Nowhere” is not a known value of “chosen” here and was left out."]
    # Where a page knows nothing of it, it is said as ever.
    assert Query("?show=x").notes() == ["The parameter “show” is unknown and was left out."]


@pytest.mark.parametrize(
    ("address", "layers"),
    [
        ("", ["loaded"]),
        ("?layers=hedge,source", ["hedge", "source"]),
        ("?show=hedge,source", ["hedge", "source"]),
        ("?layers=none", []),
        ("?layers=colour", ["loaded"]),
    ],
)
def test_layers_of_marks_in_an_address(address: str, layers: list[str]) -> None:
    query = Query(address)
    assert layers_shown(query) == layers
    assert len(query.notes()) == ("colour" in address)
