"""The pages of parties."""

from django.urls import path

from onecourt.web.parties.calendar import views as calendar
from onecourt.web.parties.cases import views as cases
from onecourt.web.parties.filings import views as filings
from onecourt.web.parties.home import views as home
from onecourt.web.parties.me import channels, phone, security
from onecourt.web.parties.me import views as me
from onecourt.web.parties.messages import views as messages

app_name = "parties"

urlpatterns = [
    path("", home.home, name="home"),
    path("filing/", home.filing, name="filing"),
    path("filings/", filings.filings, name="filings"),
    path("filings/<uuid:matter_id>/", filings.space, name="filing_space"),
    path("cases/", cases.cases_list, name="cases"),
    path("cases/<uuid:case_id>/", cases.case, name="case"),
    path("messages/", messages.messages_list, name="messages"),
    path("messages/read/", messages.messages_read, name="messages_read"),
    path("messages/<uuid:notice_id>/", messages.message, name="message"),
    path("messages/<uuid:notice_id>/read/", messages.message_read, name="message_read"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("me/", me.me, name="me"),
    path("me/channels/", channels.channels, name="channels"),
    path("me/security/", security.security, name="security"),
    path("me/security/password/", security.password, name="password"),
    path("me/security/password/code/", security.password_code, name="password_code"),
    path("me/security/phone/", phone.phone, name="phone"),
    path("me/security/phone/codes/", phone.codes, name="phone_codes"),
    path("me/security/end-sessions/", security.end_sessions, name="end_sessions"),
]
