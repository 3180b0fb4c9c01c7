"""Charts of an export: drawn from the store, with what they need to be read alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.charts import corpus_figures, write_charts
from framing import Article, score_article
from framing.store import Store, open_store

BODY = "The minister said on Monday that the despot may fall. “It is humiliating,” said Ann Lee. " * 6


@pytest.fixture
def store() -> Store:
    store = open_store("sqlite://")
    articles = [Article(id=f"a{n}", text=BODY * (n + 1), outlet=f"O{n % 2}", title="Talks") for n in range(6)]
    store.add("c", [(a, score_article(a)) for a in articles])
    return store


def test_every_voice_has_its_chart_and_every_chart_its_caption(store: Store) -> None:
    figures = corpus_figures(store, "c")
    assert list(figures) == ["strips_all", "strips_narrator", "strips_quote"]
    for figure in figures.values():
        said = " ".join(str(note.text) for note in figure.layout.annotations)
        assert "n = 6 articles" in said
        assert "corpus “c”" in said
        assert sum(len(trace.x) for trace in figure.data if trace.x is not None) >= 6


def test_without_kaleido_the_reason_is_said(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "kaleido", None)
    with pytest.raises(RuntimeError, match="kaleido is not installed"):
        write_charts(store, "c", tmp_path)


@pytest.mark.browser
def test_charts_are_images(store: Store, tmp_path: Path) -> None:
    pytest.importorskip("kaleido")
    try:
        names = write_charts(store, "c", tmp_path)
    except RuntimeError as error:
        pytest.skip(f"nothing to draw with: {error}")
    assert len(names) == 6
    for name in names:
        data = (tmp_path / name).read_bytes()
        assert data.startswith(b"\x89PNG" if name.endswith("png") else b"<svg")
