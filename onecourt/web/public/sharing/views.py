"""分享: the address of a page as a link, as a code for a phone, and to the share sheet of the device.

What is shared is an address and nothing else. Whoever opens it is asked who he is, as everywhere: a document
that is not his leads nowhere, whoever sent him the link.
"""

from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.urls import Resolver404, resolve, reverse

from onecourt.kernel.refusals import NotFound
from onecourt.modules.courts import public as courts
from onecourt.platform.pictures.codes import draw_code
from onecourt.web.kit import Request, page, show


@dataclass(frozen=True, slots=True)
class Shareable:
    """A page whose address may be passed on; private ones open only for those who may see them anyhow."""

    label: str
    private: bool = True


SHAREABLE = {
    "parties:home": Shareable("首页", private=False),
    "public:services": Shareable("服务", private=False),
    "public:court": Shareable("法院入口", private=False),
    "public:agreement": Shareable("文本", private=False),
    "parties:filing_space": Shareable("立案空间"),
    "parties:case": Shareable("案件空间"),
    "matters:receipt": Shareable("收件回执"),
    "matters:file": Shareable("材料"),
}


@page("public.share", level=0)
def share(request: Request) -> HttpResponse:
    """The ways to pass on one page."""
    path, thing = _shared(request)
    code = f"{reverse('public:share_code')}?page={path}"
    context = {
        "back": (thing.label, path),
        "thing": thing,
        "link": request.build_absolute_uri(path),
        "code_url": code,
        "keep_url": f"{code}&keep=1",
        "current": "",
    }
    return show(request, "public/sharing/share.html", context)


@page("public.share_code", level=0)
def share_code(request: Request) -> HttpResponse:
    """The address as a code: to be shown, or with `keep` to be saved and printed."""
    path, thing = _shared(request)
    answer = HttpResponse(draw_code(request.build_absolute_uri(path)), content_type="image/png")
    how = "attachment" if "keep" in request.GET else "inline"
    answer["Content-Disposition"] = f'{how}; filename="link.png"'
    answer["Cache-Control"] = "private, no-store" if thing.private else "public, max-age=3600"
    return answer


def _shared(request: Request) -> tuple[str, Shareable]:
    """The page that is meant: one of ours that can be passed on, without what was asked of it."""
    path = request.GET.get("page", "").partition("?")[0][:300]
    try:
        found = resolve(path)
    except Resolver404:
        raise NotFound from None
    thing = SHAREABLE.get(found.view_name)
    if thing is None:
        raise NotFound
    if found.view_name == "public:court":
        thing = replace(thing, label=courts.get_court(found.kwargs["court_id"]).name)
    # Written anew, so that nothing of what was typed stands in the link.
    return reverse(found.view_name, kwargs=found.kwargs), thing
