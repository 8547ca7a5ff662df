"""What can be wrong with the inside of a file; the words for it belong to those who ask."""

EMPTY = "empty"
DAMAGED = "damaged"
CUT_SHORT = "cut_short"
LOCKED = "locked"
TOO_MANY_PAGES = "too_many_pages"
TOO_MANY_PIXELS = "too_many_pixels"
TOO_MUCH_INSIDE = "too_much_inside"
MACROS = "macros"
SCRIPTS = "scripts"
PROGRAM_INSIDE = "program_inside"
FETCHES = "fetches"


class Unusable(Exception):
    """A file that cannot be used: a code from above, the page if it is one page's, the numbers found."""

    def __init__(self, code: str, page: int | None = None, found: tuple[int, ...] = ()) -> None:
        super().__init__(code)
        self.code, self.page, self.found = code, page, found
