"""Agreement with human annotation: one module a corpus, each with ``run(path) -> dict``.

The annotated data are not part of this project; the README names where to get them.
"""
