"""The palette keeps its measured distances; the tokens can be recoloured without loss."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pandas as pd
import pytest

from dashboard.figures import theme

# Viénot, Brettel & Mollon (1999) for protan and deutan; Brettel's tritan plane, simplified, linear RGB.
CONES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deutan": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
    "tritan": ((1.01277, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.805, 0.11911)),
}


def linear(color: str) -> tuple[float, float, float]:
    values = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return r, g, b


def contrast(one: str, other: str) -> float:
    low, high = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    r, g, b = (min(1.0, max(0.0, v)) for v in rgb)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(color: str, eye: str) -> tuple[float, float, float]:
    r, g, b = linear(color)
    return lab(tuple(m[0] * r + m[1] * g + m[2] * b for m in CONES[eye]))  # type: ignore[arg-type]


def distance(one: str, other: str, eye: str) -> float:
    return sum((p - q) ** 2 for p, q in zip(seen(one, eye), seen(other, eye), strict=True)) ** 0.5


@pytest.mark.parametrize(("theme_index", "floor"), [(0, 26.0), (1, 24.0)], ids=["light", "dark"])
@pytest.mark.parametrize("eye", CONES)
def test_outlet_colours_stay_apart_for_every_eye(theme_index: int, floor: float, eye: str) -> None:
    colors = [pair[theme_index] for pair in theme.OUTLET_COLORS]
    closest = min(distance(a, b, eye) for a, b in itertools.combinations(colors, 2))
    assert closest >= floor


@pytest.mark.parametrize("theme_index", [0, 1], ids=["light", "dark"])
def test_every_outlet_colour_and_edge_stands_out_from_its_ground(theme_index: int) -> None:
    surface = theme.TOKENS["surface"][theme_index]
    for pair in theme.OUTLET_COLORS:
        assert contrast(pair[theme_index], surface) >= 3.0
    for name in ("loaded", "hedge", "booster", "source", "quote", "edge", "accent"):
        assert contrast(theme.TOKENS[name][theme_index], surface) >= 3.0, name


@pytest.mark.parametrize("theme_index", [0, 1], ids=["light", "dark"])
def test_no_dot_or_interval_fades_into_its_ground(theme_index: int) -> None:
    """Of every trace as it is drawn, with what is seen through it; a grey dot also lies on a shape."""
    tokens = {name: pair[theme_index] for name, pair in theme.TOKENS.items()}
    drawn = {pair[0]: pair[theme_index] for pair in [*theme.TOKENS.values(), *theme.OUTLET_COLORS]}
    names = [f"outlet {i}" for i in range(9)]
    for chosen in (names[:1], names[:6], names):
        dots = 0
        for trace in _traces(names, theme.outlet_styles(names, chosen=chosen)):
            if trace.get("fill"):
                assert drawn[trace["fillcolor"]] == tokens["sunken"]
                continue
            marker = trace.get("marker", {})
            through = trace.get("opacity", 1) * marker.get("opacity", 1)
            colors = {*_several(marker.get("color", [])), *_several(trace.get("line", {}).get("color", []))}
            for color in colors:
                seen_as = blended(drawn[color], tokens["surface"], through)
                assert contrast(seen_as, tokens["surface"]) >= 3.0, (trace["mode"], color)
                dots += "markers" in trace["mode"]
        assert dots >= 6
    assert contrast(drawn[theme.GREY], tokens["sunken"]) >= 3.0
    assert theme.HALO["color"] == theme.color("surface") and theme.HALO["width"] >= 1


def _several(value: object) -> list[str]:
    return [value] if isinstance(value, str) else list(value)  # type: ignore[call-overload]


def blended(color: str, ground: str, share: float) -> str:
    parts = ((int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(c * share + g * (1 - share)):02X}" for c, g in parts)


def _traces(names: list[str], styles: dict[str, theme.OutletStyle]) -> list[dict[str, Any]]:
    """The charts that draw single articles or two texts: many articles, so that dots are small."""
    from dashboard.figures import dumbbell
    from dashboard.figures.outlets import Dots, Panel, dot_intervals
    from dashboard.figures.strips import strip_plots, strips_of, voice_panels
    from framing.comparison import group_rates

    table = pd.DataFrame(
        [
            {
                "id": f"{name}{k}",
                "outlet": name,
                "title": "Talks",
                "story": None,
                "words_total": 500,
                "words_narrator": 500,
                "n_loaded_narrator": (k * step) % 7,
            }
            for step, name in enumerate(names, 1)
            for k in range(30)
        ]
    )
    panels = voice_panels("")[:1]
    table[panels[0].column] = table["n_loaded_narrator"] * 2.0
    words = {"question": "Which?", "subtitle": "per 1,000", "caption": "n = 270 articles"}
    strips = strip_plots(strips_of(table, panels, names), panels, styles=styles, **words)
    rates = group_rates(table, ["loaded"], groups=names)
    dots = Dots(
        table["outlet"].tolist(), table["title"].tolist(), {"loaded": table[panels[0].column].to_numpy()}
    )
    outlets = dot_intervals(
        rates, dots, [Panel("loaded", "Loaded", "marks")], groups=names, styles=styles, **words
    )
    row = dumbbell.Row("Loaded", "marks", 3.0, 5.0, (1.0, 6.0), (2.0, 9.0), a_before=4.0)
    two = dumbbell.dumbbells([row], **words)
    return [t for fig in (strips, outlets, two) for t in fig.to_plotly_json()["data"]]


@pytest.mark.parametrize("theme_index", [0, 1], ids=["light", "dark"])
def test_text_reads_on_every_ground_it_stands_on(theme_index: int) -> None:
    tokens = {name: pair[theme_index] for name, pair in theme.TOKENS.items()}
    for ground in ("page", "surface", "sunken", "accent-ground"):
        for ink in ("ink", "muted", "accent"):
            assert contrast(tokens[ink], tokens[ground]) >= 4.5, (ink, ground)
    assert contrast(tokens["on-accent"], tokens["accent"]) >= 4.5
    for measure in ("loaded", "hedge", "booster", "source", "quote"):
        assert contrast(tokens["ink"], tokens[f"{measure}-tint"]) >= 7
        assert contrast(tokens[measure], tokens[f"{measure}-tint"]) >= 3


def test_light_values_are_unique_so_that_the_browser_can_recolour() -> None:
    lights = [light.lower() for light, _ in [*theme.TOKENS.values(), *theme.OUTLET_COLORS]]
    assert len(lights) == len(set(lights))
    assert len(json.loads(theme.recoloring())) == len(lights)


def test_more_than_six_outlets_are_grey_but_the_chosen() -> None:
    names = [f"outlet {i}" for i in range(9)]
    styles = theme.outlet_styles(names, chosen=["outlet 7", "outlet 2"])
    assert [n for n in names if styles[n].color != theme.GREY] == ["outlet 2", "outlet 7"]
    assert styles["outlet 7"].symbol != styles["outlet 2"].symbol


def test_of_more_chosen_than_there_are_colours_none_stands_out() -> None:
    names = [f"outlet {i}" for i in range(9)]
    six = theme.outlet_styles(names, chosen=names[:6])
    assert len({six[n] for n in names[:6]}) == 6 and {six[n].color for n in names[6:]} == {theme.GREY}
    assert set(theme.outlet_styles(names, chosen=names[:7]).values()) == {
        theme.OutletStyle(theme.GREY, "circle")
    }


def test_caption_question_and_subtitle_are_inside_the_figure() -> None:
    fig = theme.finish(
        theme.new_figure(), question="Who is <heard>?", subtitle="Share, 2022.", caption="n = 3 articles"
    )
    assert "Who is &lt;heard&gt;?" in fig.layout.title.text
    assert "Share, 2022." in fig.layout.title.text
    assert [a.text for a in fig.layout.annotations] == ["n = 3 articles"]
