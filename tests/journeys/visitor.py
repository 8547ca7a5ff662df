"""Somebody at the court without a script: fetches pages, fills in the forms that stand there, sends them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.journeys.running import until


@dataclass
class Form:
    """A form as it stands in a page: where it goes and what it would send."""

    action: str
    name: str
    fields: dict[str, str] = field(default_factory=dict)


class PageReader(HTMLParser):
    """The forms of a page, with what is filled in already, and every address in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.addresses: set[str] = set()
        self._open: Form | None = None
        self._textarea = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        for name in ("href", "src", "action", "hx-post", "hx-get", "data-autosave-url", "data-live-url"):
            if given.get(name, "").startswith("/"):
                self.addresses.add(given[name].split("#")[0])
        if tag == "form":
            self._open = Form(given.get("action", ""), given.get("id", ""))
            self.forms.append(self._open)
        elif self._open and tag == "input" and given.get("name"):
            if given.get("type") not in ("radio", "checkbox", "file") or "checked" in given:
                self._open.fields[given["name"]] = given.get("value", "on")
        elif self._open and tag == "textarea" and given.get("name"):
            self._textarea = given["name"]
            self._open.fields[self._textarea] = ""

    def handle_data(self, data: str) -> None:
        if self._open and self._textarea:
            self._open.fields[self._textarea] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea":
            self._textarea = ""


class Visitor:
    """A browser with cookies and nothing else."""

    def __init__(self, url: str) -> None:
        self.url = url
        closing = httpx.Limits(max_keepalive_connections=0)
        self.http = httpx.Client(base_url=url, follow_redirects=True, timeout=30, limits=closing)

    def get(self, path: str) -> httpx.Response:
        return self.http.get(path)

    def status(self, path: str) -> int:
        """The first answer, redirects not followed."""
        return self.http.get(path, follow_redirects=False).status_code

    def form(self, path: str, ending: str = "", *, name: str = "") -> Form:
        """A form of a page, by the end of its action or by its name."""
        page = self.get(path)
        for form in PageReader(page.text).forms:
            action = form.action or urlsplit(str(page.url)).path
            if form.fields.get("csrfmiddlewaretoken") and action.endswith(ending) and name in ("", form.name):
                form.action = action
                return form
        raise AssertionError(f"no form {name or ending} at {page.url} ({page.status_code})")

    def send(self, form: Form, answers: Mapping[str, Any], files: Any = None) -> httpx.Response:
        return self.http.post(form.action, data={**form.fields, **answers}, files=files)

    def fill_in(self, path: str, ending: str = "", **answers: Any) -> httpx.Response:
        """Open a page, fill in its form, send it; it must be taken."""
        answer = self.send(self.form(path, ending), answers)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {words_of(answer.text)[:400]}"
        return answer

    # -- who it is

    def register(self, phone: str, name: str) -> None:
        self.fill_in("/register/", phone=phone)
        page = self.get("/register/details/")
        texts = re.findall(r'href="(/agreements/([0-9a-f-]{36})/[^"]*)"', page.text)
        for address, _ in texts:
            self.get(address)
        ticks = {version: "on" for _, version in texts}
        self.fill_in("/register/details/", code=self.code_for(phone), name=name, **ticks)
        assert self.status("/filings/") == 200

    def sign_in(self, phone: str) -> None:
        self.fill_in("/sign-in/", phone=phone)
        self.fill_in("/sign-in/code/", code=self.code_for(phone))
        assert self.status("/filings/") == 200

    def sign_in_as_staff(self, login_name: str, password: str) -> None:
        self.fill_in("/court/sign-in/", login_name=login_name, password=password)
        assert self.status("/court/") == 200

    def messages_to(self, phone: str) -> list[str]:
        """The short messages that a number has got, newest first."""
        shown = words_of(httpx.get(f"{self.url}/sandbox/messages/").text)
        return re.findall(rf"{phone} [\d-]+ [\d:]+ (.*?)(?= 1\d{{10}} \d\d-| 刷新短信)", shown)

    def code_for(self, phone: str) -> str:
        found: list[str] = []

        def has_come() -> bool:
            codes = [text for text in self.messages_to(phone) if "验证码" in text]
            found[:] = [code[0] for text in codes if (code := re.search(r"(?<!\d)\d{6}(?!\d)", text))]
            return bool(found)

        assert until(has_come, 15), "no code has come"
        return found[0]


def words_of(html: str) -> str:
    """The text of a page's main part, without marks."""
    main = html.partition("<main")[2] or html
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main)).strip()
