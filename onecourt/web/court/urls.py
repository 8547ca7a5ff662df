"""The pages of the court's workbench."""

from django.urls import path

from onecourt.web.court.account import views as account
from onecourt.web.court.audit import views as audit
from onecourt.web.court.calendar_days import views as calendar_days
from onecourt.web.court.calls import views as calls
from onecourt.web.court.cases import views as cases
from onecourt.web.court.entrance import views as entrance
from onecourt.web.court.figures import views as figures
from onecourt.web.court.numbers import views as numbers
from onecourt.web.court.page_texts import views as page_texts
from onecourt.web.court.queues import views as queues
from onecourt.web.court.review import decisions
from onecourt.web.court.review import views as review
from onecourt.web.court.settings import views as settings
from onecourt.web.court.slots import views as slots
from onecourt.web.court.staff import views as staff
from onecourt.web.court.texts import acceptances
from onecourt.web.court.texts import views as texts
from onecourt.web.court.today import views as today

app_name = "court"

urlpatterns = [
    path("", today.today, name="today"),
    path("review/", queues.first_queue, name="review"),
    path("queues/<slug:desk>/", queues.queue, name="queue"),
    path("queues/<slug:desk>/list/", queues.queue_list, name="queue_list"),
    path("queues/<slug:desk>/export/", queues.queue_export, name="queue_export"),
    path("matters/<uuid:matter_id>/claim/", queues.claim, name="claim"),
    path("matters/<uuid:matter_id>/release/", queues.release, name="release"),
    path("matters/<uuid:matter_id>/hands/", queues.hands, name="hands"),
    path("matters/<uuid:matter_id>/assign/", queues.assign, name="assign"),
    path("matters/<uuid:matter_id>/transfer/", queues.transfer, name="transfer"),
    path("matters/<uuid:matter_id>/", review.matter, name="matter"),
    path("matters/<uuid:matter_id>/numbers/", numbers.numbers, name="numbers"),
    path("matters/<uuid:matter_id>/opened/", review.opened, name="opened"),
    path("matters/<uuid:matter_id>/points/<slug:point>/", review.mark, name="mark"),
    path("matters/<uuid:matter_id>/page-texts/", page_texts.matter_texts, name="matter_texts"),
    path("page-texts/", page_texts.page_texts, name="page_texts"),
    path("matters/<uuid:matter_id>/decisions/", decisions.decisions, name="decisions"),
    path("matters/<uuid:matter_id>/decisions/<slug:outcome_key>/", decisions.decision, name="decision"),
    path("matters/<uuid:matter_id>/decide/", decisions.decide, name="decide"),
    path("matters/<uuid:matter_id>/undo/", decisions.undo, name="undo"),
    path("matters/<uuid:matter_id>/resume/", decisions.resume, name="resume"),
    path("review/texts/", decisions.reason_texts, name="reason_texts"),
    path("review/texts/<uuid:text_id>/strike/", decisions.strike_text, name="strike_text"),
    path("review/late-points/", decisions.late_points, name="late_points"),
    path("cases/", cases.cases_list, name="cases"),
    path("staff/export/", staff.staff_export, name="staff_export"),
    path("cases/export/", cases.cases_export, name="cases_export"),
    path("cases/<uuid:case_id>/", cases.case, name="case"),
    path("cases/<uuid:case_id>/officers/", cases.officers, name="officers"),
    path("cases/<uuid:case_id>/assign/", cases.assign_case, name="assign_case"),
    path("figures/", figures.figures, name="figures"),
    path("figures/list/", figures.figures_list, name="figures_list"),
    path("figures/export/", figures.figures_export, name="figures_export"),
    path("messages/", today.messages, name="messages"),
    path("messages/<uuid:notice_id>/open/", today.message_open, name="message_open"),
    path("staff/", staff.staff, name="staff"),
    path("staff/new/", staff.staff_new, name="staff_new"),
    path("staff/<uuid:account_id>/", staff.staff_member, name="staff_member"),
    path("staff/<uuid:account_id>/appoint/", staff.appoint, name="appoint"),
    path("staff/<uuid:account_id>/posts/<uuid:post_id>/end/", staff.end_post, name="end_post"),
    path("staff/<uuid:account_id>/password/", staff.give_password, name="give_password"),
    path("staff/<uuid:account_id>/close/", staff.close_account, name="close_account"),
    path("calls/", calls.calls, name="calls"),
    path("audit/", audit.entries, name="audit"),
    path("audit/export/", audit.export, name="audit_export"),
    path("calendar-days/", calendar_days.years, name="calendar_days"),
    path("calendar-days/<int:year>/", calendar_days.year, name="calendar_year"),
    path("texts/", texts.texts, name="texts"),
    path("texts/acceptances/", acceptances.acceptances, name="acceptances"),
    path("texts/acceptances/export/", acceptances.export, name="acceptances_export"),
    path("texts/<str:text_key>/", texts.text, name="text"),
    path("texts/<str:text_key>/publish/", texts.publish, name="text_publish"),
    path("settings/", settings.settings, name="settings"),
    path("settings/material.slots/", slots.slots, name="slots"),
    path("settings/material.slots/<str:kind_key>/<slug:slot_key>/", slots.slot, name="slot"),
    path("settings/<str:key>/", settings.setting, name="setting"),
    path("account/", account.account, name="account"),
    path("account/password/", account.password, name="account_password"),
    path("account/end-sessions/", account.end_sessions, name="end_sessions"),
    path("sign-in/", entrance.sign_in, name="sign_in"),
    path("sign-in/post/", entrance.choose_post, name="choose_post"),
    path("sign-out/", entrance.sign_out, name="sign_out"),
]
