"""Tables of the law as plain text files: lines of `# key: value`, a heading, then columns parted by tabs."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table and what its head says of it (source, version, valid_from …)."""

    about: dict[str, str]
    rows: tuple[dict[str, str], ...]

    def __iter__(self) -> Iterator[dict[str, str]]:
        return iter(self.rows)


def read_table(text: str) -> Table:
    """The table in a text; a row with too few or too many columns is an error, never guessed."""
    about: dict[str, str] = {}
    heading: list[str] = []
    rows: list[dict[str, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#"):
            key, _, value = line[1:].partition(":")
            about[key.strip()] = value.strip()
        elif not heading:
            heading = line.split("\t")
        elif line:
            cells = line.split("\t")
            if len(cells) != len(heading):
                raise ValueError(f"line {number}: {len(cells)} columns, the heading has {len(heading)}")
            rows.append(dict(zip(heading, cells, strict=True)))
    return Table(about, tuple(rows))
