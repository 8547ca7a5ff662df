"""The tables of the law that come with the module."""

from functools import cache
from importlib.resources import files

from onecourt.kernel.tables import Table, read_table


@cache
def catalogue_table(name: str) -> Table:
    """One table of the module's `data/`."""
    path = files("onecourt.modules.catalogues") / "data" / f"{name}.tsv"
    return read_table(path.read_text(encoding="utf-8"))
