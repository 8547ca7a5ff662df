"""The site on the home screen of a phone, in place of an app."""

from django.http import HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse

from onecourt.web.kit import Request, page


@page("public.manifest", level=0)
def manifest(request: Request) -> HttpResponse:
    """What a browser needs to put the site on the home screen (web app manifest)."""
    home = reverse("parties:home")
    icon = {"src": static("built/img/icon.svg"), "sizes": "any", "type": "image/svg+xml"}
    told = {
        "name": "人民法院在线服务",
        "short_name": "在线法院",
        "description": "立案、看案件进展、收法院消息。",
        "lang": "zh-CN",
        "id": home,
        "start_url": home,
        "scope": home,
        "display": "standalone",
        "background_color": "#F2F4F7",
        "theme_color": "#0B2A52",
        "icons": [{**icon, "purpose": "any"}, {**icon, "purpose": "maskable"}],
        "shortcuts": [
            {"name": "在线立案", "url": reverse("parties:filing")},
            {"name": "我的案件", "url": reverse("parties:cases")},
        ],
    }
    answer = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    answer["Content-Type"] = "application/manifest+json"
    answer["Cache-Control"] = "public, max-age=3600"
    return answer
