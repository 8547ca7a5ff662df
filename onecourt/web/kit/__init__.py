"""Kit: what every desk's pages are made with.

`page` marks a function that shows (GET, read-only database), `act` one that changes (POST); `show` draws a
template, `perform` calls one operation and turns its refusals into answers. Pages are named in `PAGES` for
the catalogue.
"""

from onecourt.web.kit.acts import act, perform
from onecourt.web.kit.pages import PAGES, PageEntry, page
from onecourt.web.kit.requests import Request
from onecourt.web.kit.sessions import begin_session, end_session
from onecourt.web.kit.showing import show

__all__ = ["PAGES", "PageEntry", "Request", "act", "begin_session", "end_session", "page", "perform", "show"]
