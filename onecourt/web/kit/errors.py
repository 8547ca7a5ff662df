"""Pages for what went wrong: what happened, what has been kept, what to do, and a reference number."""

from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template import loader

from onecourt.web.kit.kept import typed_form
from onecourt.web.kit.showing import show

TEMPLATE = "kit/errors/problem.html"


def not_found(request: HttpRequest) -> HttpResponse:
    """Not there, or not this person's to see: the same page for both."""
    return _problem(
        request,
        404,
        "没有找到您要的内容",
        "地址可能写错了，链接可能过期了，或者这件事已经不归您看。",
        "您以前保存的内容都还在。请回首页，从您的立案或案件里再打开。",
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


def not_allowed(request: HttpRequest, methods: list[str]) -> HttpResponse:
    """The address is right, but it is not asked in this way."""
    said = "这个地址不能这样打开，什么也没有改变。"
    answer = _problem(request, 405, "不能这样打开", said, "请从页面上的链接或按钮进入。")
    answer.headers["Allow"] = ", ".join(methods)
    return answer


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        said = "一次发来的内容太多，这次没有保存。"
        todo = "以前保存的内容都还在。请返回上一页，分几次填写或者上传。"
        return _problem(request, 413, "内容太大", said, todo)
    said = "发来的内容不完整，这次没有保存。"
    return _problem(request, 400, "没有看懂这个请求", said, "以前保存的内容都还在。请返回上一页，再试一次。")


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return not_permitted(request)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return not_found(request)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was drawn for another session, or cookies are switched off."""
    said = "为了您的安全，这次没有提交。"
    if typed := typed_form(request):
        todo = "您填的内容还在，请再提交一次。再看到这一页时，请在浏览器里允许 Cookie。"
        return _problem(request, 403, "这一页放得太久了", said, todo, typed=typed)
    todo = "请返回上一页，刷新后再提交。浏览器要允许 Cookie。"
    return _problem(request, 403, "这一页放得太久了", said, todo)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something of ours broke: nothing is read from the database here, it may be what broke."""
    said = {
        "title": "系统出了问题",
        "message": "刚才这一步没有办成。以前保存的内容都还在。",
        "todo": "请过几分钟再试。还是不行，请拨打 12368，并告诉工作人员下面的编号。",
        "reference": getattr(request, "reference", ""),
    }
    if typed := typed_form(request):
        # The same `once` goes with it: if the step was done after all, it is not done twice.
        said |= {"typed": typed, "message": "刚才这一步没有办成。您填的内容还在，以前保存的也都在。"}
        said["csrf_token"] = get_token(request)
    return HttpResponse(loader.render_to_string(TEMPLATE, said), status=500)


def _problem(
    request: HttpRequest, status: int, title: str, message: str, todo: str, **more: Any
) -> HttpResponse:
    said = {"title": title, "message": message, "todo": todo, **more}
    return show(request, TEMPLATE, said, status=status)
