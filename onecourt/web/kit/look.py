"""Size, theme and 长辈版: how this device wants pages to look, kept in a cookie and written by the server."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse

COOKIE = "look"
ONE_YEAR = 365 * 24 * 3600
SIZES = ("", "l", "xl", "xxl")
THEMES = ("light", "dark", "system")
CARE_SIZE = "xl"


@dataclass(frozen=True, slots=True)
class Look:
    """As the frame of every page writes it on `<html>`."""

    size: str = ""
    theme: str = "light"
    care: bool = False


def look_of(request: HttpRequest) -> Look:
    """The look that the cookie asks for; anything unknown in it is passed over."""
    size, _, rest = request.COOKIES.get(COOKIE, "").partition(".")
    theme, _, care = rest.partition(".")
    return Look(
        size=size if size in SIZES else "", theme=theme if theme in THEMES else "light", care=care == "1"
    )


def changed_look(look: Look, answers: dict[str, str]) -> Look:
    """The look after a switch was turned; 长辈版 brings its size and takes it away again."""
    if answers.get("size") in SIZES:
        look = replace(look, size=answers["size"])
    if answers.get("theme") in THEMES:
        look = replace(look, theme=answers["theme"])
    if answers.get("care") == "on":
        look = replace(look, care=True, size=CARE_SIZE)
    if answers.get("care") == "off":
        look = replace(look, care=False, size="")
    return look


def keep_look(response: HttpResponse, look: Look, *, secure: bool) -> None:
    written = f"{look.size}.{look.theme}.{'1' if look.care else '0'}"
    response.set_cookie(COOKIE, written, max_age=ONE_YEAR, samesite="Lax", secure=secure, httponly=True)
