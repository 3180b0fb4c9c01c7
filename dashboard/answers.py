"""A page as JSON in one pass.

Dash walks through every value of an answer to make it fit for JSON before it is written. A page is made of
components, texts and plain numbers alone, so it is written at once: for a page of a thousand components
that is the larger part of the time.
"""

from __future__ import annotations

from typing import Any, TypeVar

from dash.development.base_component import Component

T = TypeVar("T", bound=Component)
# What an instance of a kind without properties holds.
_BLANK: dict[Any, dict[str, Any]] = {}
_NOT_PROPERTIES = frozenset({"available_properties", "available_wildcard_properties"})


class Written:
    """A component already written as JSON; goes into an answer as it is."""

    def __init__(self, component: Component) -> None:
        import orjson

        options = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS
        self._text = orjson.dumps(component, default=_plain, option=options)

    def to_plotly_json(self) -> Any:
        """Return the text for the writer of the answer around it."""
        import orjson

        return orjson.Fragment(self._text)


def quick(kind: type[T], children: Any = None, **properties: Any) -> T:
    """Return a component of ``kind`` as it would make itself, but for the check of each property's name.

    For cells and options, of which a page has hundreds: the checks are most of what one costs.
    """
    if kind not in _BLANK:
        _BLANK[kind] = dict(vars(kind()))
    made = object.__new__(kind)
    vars(made).update(_BLANK[kind], children=children, **properties)
    return made


def _plain(value: Any) -> Any:
    """Return what a component is made of; numbers of pandas and numpy as Python's own."""
    if isinstance(value, Component):
        # What to_plotly_json gives, without asking after each of the many properties that were not set.
        given = vars(value)
        props = {name: given[name] for name in given if name[0] != "_" and name not in _NOT_PROPERTIES}
        return {"props": props, "type": value._type, "namespace": value._namespace}
    if hasattr(value, "item"):
        return value.item()
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"a page holds {value!r} of type {type(value).__name__}, which JSON cannot say")
