"""The pages that everybody may open."""

from django.urls import include, path

from onecourt.web.public.accounts import passwords, returning
from onecourt.web.public.accounts import views as accounts
from onecourt.web.public.agreements import views as agreements
from onecourt.web.public.components_page import views as components
from onecourt.web.public.courts import views as courts
from onecourt.web.public.live import views as live
from onecourt.web.public.look import views as look
from onecourt.web.public.sandbox import views as sandbox
from onecourt.web.public.screen import views as screen
from onecourt.web.public.services import views as services
from onecourt.web.public.sharing import views as sharing

app_name = "public"

urlpatterns = [
    path("sign-in/", accounts.sign_in, name="sign_in"),
    path("sign-in/code/", accounts.code, name="code"),
    path("sign-in/code/resend/", accounts.resend, name="resend"),
    path("sign-in/password/", passwords.sign_in_password, name="sign_in_password"),
    path("sign-in/captcha/<str:captcha>/", passwords.captcha, name="captcha"),
    path("sign-in/captcha/<str:captcha>/sound/", passwords.captcha_sound, name="captcha_sound"),
    path("sign-in/recover/", accounts.recover, name="recover"),
    path("sign-in/recover/password/", accounts.recover_password, name="recover_password"),
    path("sign-in/kept/", returning.kept, name="kept"),
    path("register/", accounts.register, name="register"),
    path("register/details/", accounts.details, name="register_details"),
    path("sign-out/", accounts.sign_out, name="sign_out"),
    path("agreements/<uuid:version_id>/", agreements.agreement, name="agreement"),
    path("agreements/<uuid:version_id>/pdf/", agreements.agreement_as_pdf, name="agreement_pdf"),
    path("agreements/<uuid:version_id>/docx/", agreements.agreement_as_docx, name="agreement_docx"),
    path("manifest.webmanifest", screen.manifest, name="manifest"),
    path("share/", sharing.share, name="share"),
    path("share/code/", sharing.share_code, name="share_code"),
    path("components/", components.components, name="components"),
    path("look/", look.look, name="look"),
    path("sandbox/messages/", sandbox.sandbox_messages, name="sandbox_messages"),
    path("courts/", courts.find, name="courts"),
    path("courts/<uuid:court_id>/", courts.court, name="court"),
    path("services/", services.services, name="services"),
    path("live-ticket/", live.ticket, name="live_ticket"),
    path("", include("onecourt.web.public.files.urls")),
]
