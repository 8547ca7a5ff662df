"""A matter's state in plain words, its colour, and what comes next, for lists and the filing space."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from onecourt.modules.matters import public as matters

TAG = {
    matters.DRAFT: "mute",
    matters.SUBMITTED: "info",
    matters.SUPPLEMENT_REQUIRED: "warn",
    matters.APPROVED: "ok",
    matters.RETURNED: "warn",
    matters.DOCKETED: "ok",
    matters.REFUSED: "mute",
}


@dataclass(frozen=True, slots=True)
class Next:
    """Who must do what by when; also where nobody must."""

    title: str
    text: str = ""
    left: str = ""
    action: str = ""
    url: str = ""
    kind: str = ""


def day_words(day: date | None) -> str:
    return f"{day.month} 月 {day.day} 日" if day else ""


def left_words(due: date | None, today: date) -> str:
    """还剩 4 天, 今天到期, 已过期 2 天."""
    if due is None:
        return ""
    days = (due - today).days
    if days < 0:
        return f"已过期 {-days} 天"
    return f"还剩 {days} 天" if days else "今天到期"


def state_sentence(row: matters.MatterRow) -> str:
    """One plain sentence beside the state."""
    return {
        matters.DRAFT: "还没有提交给法院。" if row.round == 0 else "已撤回，可以修改后重新提交。",
        matters.SUBMITTED: f"正在等法院审核，{day_words(row.due_on)}前告诉您结果。",
        matters.SUPPLEMENT_REQUIRED: f"法院要您补充材料，请在 {day_words(row.supplement_due_on)}前补交。",
        matters.APPROVED: "法院已审核通过，正在编立案号。",
        matters.RETURNED: "法院没有通过，看过理由后可以修改再提交。",
        matters.DOCKETED: f"已经立案，案号 {row.case_number}。",
        matters.REFUSED: "法院决定不予立案，理由见办理经过。",
    }[row.state]


def next_step(row: matters.MatterRow, today: date) -> Next:
    """The one card that says what to do now."""
    resume = reverse("matters:resume", kwargs={"matter_id": row.id})
    if row.state == matters.DRAFT:
        return Next("接着填写，再提交", "提交以前，什么都不会交给法院。", action="接着填", url=resume)
    if row.state == matters.SUPPLEMENT_REQUIRED:
        due = f"{day_words(row.supplement_due_on)}前补交"
        return Next("补充材料", due, left_words(row.supplement_due_on, today), "去补交", resume, "warn")
    if row.state == matters.RETURNED:
        return Next("修改后重新提交", "法院的理由写在办理经过里。", action="去修改", url=resume, kind="warn")
    if row.state == matters.DOCKETED and row.case_id:
        url = reverse("parties:case", kwargs={"case_id": row.case_id})
        return Next("已经立案", "以后的事都在案件空间里办。", action="看案件", url=url)
    if row.state == matters.REFUSED:
        return Next("现在不用您做什么", "对不予立案的决定不服，可以在收到书面裁定后依法上诉。")
    return Next("现在不用您做什么", f"法院正在审核，{day_words(row.due_on)}前告诉您结果。")
