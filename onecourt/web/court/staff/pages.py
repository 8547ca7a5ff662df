"""What the pages of staff show."""

from datetime import date
from typing import Any

from django.urls import reverse

from onecourt.modules.people import public as people


def staff_rows(colleagues: list[people.ColleagueRow], on: date) -> list[dict[str, Any]]:
    """Everybody with a post at the court; who has left stands at the end."""
    return [
        {
            "name": row.name,
            "login_name": row.login_name,
            "posts": "；".join(f"{post.department}（{'、'.join(post.roles)}）" for post in current(row, on)),
            "state": state_of(row, on),
            "is_active": row.is_active,
            "url": reverse("court:staff_member", kwargs={"account_id": row.account_id}),
        }
        for row in colleagues
    ]


def state_of(row: people.ColleagueRow, on: date) -> str:
    if not row.is_active:
        return "已停用"
    if row.has_first_password:
        return "还没改初始密码"
    return "在岗" if current(row, on) else "现在没有岗位"


def current(row: people.ColleagueRow, on: date) -> list[people.HeldPost]:
    return [post for post in row.posts if lasts(post, on)]


def lasts(post: people.HeldPost, on: date) -> bool:
    return post.valid_from <= on and (post.valid_to is None or post.valid_to >= on)


def post_rows(row: people.ColleagueRow, on: date) -> list[dict[str, Any]]:
    return [
        {
            "department": post.department,
            "roles": "、".join(post.roles),
            "dates": f"{post.valid_from} 起" + (f"，到 {post.valid_to}" if post.valid_to else ""),
            "lasts": lasts(post, on),
            "end_url": _end_url(row, post) if row.is_active and post.valid_to is None else "",
        }
        for post in row.posts
    ]


def _end_url(row: people.ColleagueRow, post: people.HeldPost) -> str:
    return reverse("court:end_post", kwargs={"account_id": row.account_id, "post_id": post.post_id})
