"""What becomes of a message on its way."""

from onecourt.modules.notices.terms import DELIVERED, FAILED, QUEUED, SENT, STATES
from onecourt.platform.workflow import Step, Workflow

DISPATCH = Workflow(
    "notice_dispatch",
    first=QUEUED,
    labels=STATES,
    steps=(
        Step("send", (QUEUED,), SENT),
        Step("show", (QUEUED,), DELIVERED),
        Step("confirm", (SENT,), DELIVERED),
        Step("give_up", (QUEUED, SENT), FAILED),
        Step("try_again", (FAILED,), QUEUED),
    ),
)
