"""Pages for what went wrong: what happened, what has been kept, what to do, and a reference number."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import loader

from onecourt.web.kit.showing import show

TEMPLATE = "kit/errors/problem.html"


def not_found(request: HttpRequest) -> HttpResponse:
    """Not there, or not this person's to see: the same page for both."""
    return _problem(
        request, 404, "没有找到您要的内容", "地址可能写错了，或者内容已经移走。", "您可以回首页再找。"
    )


def not_permitted(request: HttpRequest, message: str = "") -> HttpResponse:
    said = message or "您没有办理这件事的权限。"
    return _problem(
        request, 403, "您不能办理这件事", said, "如果您认为这不对，请联系法院，并告诉工作人员下面的编号。"
    )


def level_missing(request: HttpRequest) -> HttpResponse:
    return _problem(
        request, 403, "先要实名认证", "办理这件事要先实名认证。", "您可以带身份证到法院诉讼服务中心办理。"
    )


def conflict(request: HttpRequest, message: str) -> HttpResponse:
    """The thing has moved on; the page before, fetched again, shows its new state."""
    back = request.headers.get("Referer", "")
    if not back.startswith(f"{request.scheme}://{request.get_host()}/"):
        back = ""
    return _problem(request, 409, "没有办成", message, "请看一看现在的状态，再决定怎么办。", again=back)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _problem(request, 400, "没有看懂这个请求", "发来的内容不完整。", "请返回上一页，再试一次。")


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return not_permitted(request)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return not_found(request)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was drawn for another session, or cookies are switched off."""
    return _problem(
        request,
        403,
        "这一页放得太久了",
        "为了您的安全，这次没有提交。",
        "请返回上一页，刷新后再提交；您填的内容一般还在。浏览器要允许 Cookie。",
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Something of ours broke: nothing is read from the database here, it may be what broke."""
    said = {
        "title": "系统出了问题",
        "message": "刚才这一步没有办成。以前保存的内容都还在。",
        "todo": "请过几分钟再试。还是不行，请拨打 12368，并告诉工作人员下面的编号。",
        "reference": getattr(request, "reference", ""),
    }
    return HttpResponse(loader.render_to_string(TEMPLATE, said), status=500)


def _problem(
    request: HttpRequest, status: int, title: str, message: str, todo: str, **more: Any
) -> HttpResponse:
    said = {"title": title, "message": message, "todo": todo, **more}
    return show(request, TEMPLATE, said, status=status)
