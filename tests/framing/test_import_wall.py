"""framing never imports dash or plotly, and scoring stays cheap to start."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"dash", "plotly", "flask", "pandas", "sklearn", "textblob", "nltk", "sqlalchemy"}


def loaded_modules(code: str) -> set[str]:
    program = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_scoring_loads_no_heavy_library() -> None:
    code = "from framing import Article, score_article; score_article(Article('x', 'He said it may rain.'))"
    assert not loaded_modules(code) & HEAVY


def test_no_module_of_framing_imports_dash_or_plotly() -> None:
    code = (
        "import importlib, pkgutil, framing\n"
        "for m in pkgutil.walk_packages(framing.__path__, 'framing.'):\n"
        "    if not m.name.endswith('__main__'): importlib.import_module(m.name)"
    )
    assert not loaded_modules(code) & {"dash", "plotly"}


def test_where_the_store_lies_is_known_without_a_database() -> None:
    code = "from framing.store import StoreError, default_url; from dashboard.corpus import choose_reader"
    assert "sqlalchemy" not in loaded_modules(f"{code}; default_url(); choose_reader(None, 'nowhere.sqlite')")
