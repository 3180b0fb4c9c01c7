"""Where the data folders are: in the wheel under ``dashboard/_data``, else in the repository."""

from __future__ import annotations

from importlib import resources
from pathlib import Path


def data_folder(name: str) -> Path:
    """Return the absolute folder ``name`` (assets or seeds).

    Raises:
        FileNotFoundError: naming both places that were looked at.
    """
    package = Path(str(resources.files("dashboard")))
    for folder in (package / "_data" / name, package.parent / name):
        if folder.is_dir():
            return folder.resolve()
    raise FileNotFoundError(
        f"folder {name!r} is neither in {package / '_data'} nor in {package.parent}; "
        f"install the package again or run from a complete copy of the repository"
    )
