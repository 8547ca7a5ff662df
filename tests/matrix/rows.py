"""Role × address → answer. The one page on which to see who gets in where; an address without a row fails.

The answers are those of the one filing in tests/situations: `owner` filed it, `stranger` is another person,
`clerk` works at the filing desk of its court, `other_clerk` at that of another, `judge` sits in its court
and has no part in it. A page that is not for somebody answers 404, as if there were nothing; sign-in is 302.
"""

from dataclasses import dataclass, field
from typing import Any

ROLES = ("visitor", "owner", "stranger", "clerk", "other_clerk", "judge")
SIGN_IN = 302


@dataclass(frozen=True)
class Row:
    """One address asked in one way; `says` tells two rows of the same address apart."""

    name: str
    method: str
    expected: dict[str, int]
    data: dict[str, Any] = field(default_factory=dict)
    says: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.method, self.name, self.says) if part)


def row(name: str, answers: str, method: str = "GET", says: str = "", **data: Any) -> Row:
    """Answers in the order of ROLES: `row("matters:resume", "302 200 404 404 404 404")`."""
    codes = [int(code) for code in answers.split()]
    if len(codes) == 1:
        codes *= len(ROLES)
    return Row(name, method, dict(zip(ROLES, codes, strict=True)), data, says)


ROWS: tuple[Row, ...] = (
    # name                       visitor owner stranger clerk other_clerk judge
    row("healthz", "200"),
    row("readyz", "200"),
)
