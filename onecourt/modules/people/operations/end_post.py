"""The end of a post."""

from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound, WrongState
from onecourt.modules.people.models import Post
from onecourt.modules.people.operations.open_staff_account import require_administrator
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def end_post(*, actor: Actor, post_id: UUID, valid_to: date, at: datetime) -> UUID:
    """Fix the last day of a post; what was done in it stays on record."""
    post = Post.objects.select_for_update().filter(pk=post_id).first()
    if post is None or not (actor.is_system or post.court_id == actor.court_id):
        raise NotFound
    require_administrator(actor, post.court_id)
    if post.valid_to is not None:
        raise WrongState("这个岗位已经定了结束日期。")
    if valid_to < post.valid_from:
        raise BadAnswers({"valid_to": "结束日期不能早于开始日期。"})
    if post.pk == actor.post_id:
        raise BadAnswers({"valid_to": "不能结束您正在使用的岗位。"})
    post.valid_to = valid_to
    post.save(update_fields=["valid_to"])
    audit.record(
        "people.post.ended",
        actor=actor,
        at=at,
        thing=("people.post", post.pk),
        chain=f"account:{post.account_id}",
        facts={"on": valid_to},
    )
    return post.account_id
