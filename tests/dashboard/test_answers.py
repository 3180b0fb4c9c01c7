"""Pages written as JSON in one pass say what Dash's own writer says."""

from __future__ import annotations

import json

import numpy as np
import pytest
from dash import dcc, html
from plotly.io.json import to_json_plotly

from dashboard.answers import Written, quick
from dashboard.app import render
from dashboard.corpus import samples
from dashboard.data import Data
from dashboard.pages import pages


@pytest.fixture(scope="module")
def data() -> Data:
    return Data(samples())


@pytest.mark.parametrize("number", range(len(pages())))
def test_every_page_is_written_as_dash_writes_it(data: Data, number: int) -> None:
    made = render(pages()[number], data, "")
    own = json.loads(to_json_plotly({"children": Written(made)}))
    assert own == json.loads(to_json_plotly({"children": made}))


def test_a_quick_component_is_the_component_that_dash_makes() -> None:
    for kind in (html.Td, html.Th, html.Option, html.Tr):
        slow = kind("<b>", **{"data-x": "1"}, className="num")
        fast = quick(kind, "<b>", **{"data-x": "1"}, className="num")
        assert vars(fast) == vars(slow)
        assert fast.to_plotly_json() == slow.to_plotly_json()
    assert not hasattr(quick(html.Td, "second"), "className")


def test_numbers_of_numpy_wildcards_and_markup_go_through() -> None:
    made = html.Div(
        [html.Span(np.int64(3)), dcc.Store(id="s", data={"n": np.float64(0.5), "x": None})],
        **{"data-param": "</script>", "aria-label": "a"},
    )
    own = json.loads(to_json_plotly(Written(made)))
    assert own == json.loads(to_json_plotly(made))
    assert "</script>" not in to_json_plotly(Written(made))


def test_what_json_cannot_say_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        Written(html.Div(object()))
