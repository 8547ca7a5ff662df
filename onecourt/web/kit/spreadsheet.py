"""Tables to take away: CSV that spreadsheet programs open with Chinese signs whole and run nothing from."""

import csv
import io
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from django.http import HttpResponse

# Without it a spreadsheet program guesses the encoding, and guesses wrong.
BYTE_ORDER_MARK = "\ufeff"
# A cell that begins with one of these is run as a formula by whoever opens the table.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table_file(name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A CSV file of that name (without ending) as the answer."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([harmless(head) for head in heads])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return file_answer(f"{name}.csv", "text/csv; charset=utf-8", BYTE_ORDER_MARK + written.getvalue())


def file_answer(name: str, kind: str, text: str) -> HttpResponse:
    """A text as a file to be saved, never shown by the browser."""
    answer = HttpResponse(text.encode("utf-8"), content_type=kind)
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-store, private"
    return answer


def harmless(cell: object) -> str:
    """The cell as text; what would be run as a formula gets an apostrophe before it."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text
