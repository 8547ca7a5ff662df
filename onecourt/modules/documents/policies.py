"""Who may hand in, throw away and prepare documents; who may read them is asked of their owner."""

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.gates import owner_may_be_changed, owner_may_be_seen
from onecourt.modules.documents.terms import (
    DISCARD,
    EXAMINE,
    KEEP,
    MERGE,
    RECEIVE,
    RECOGNISE,
    RENDER,
    TURN,
    Owner,
)
from onecourt.platform.access import grants


@grants(RECEIVE)
def may_add_to_the_owner(actor: Actor, owner: Owner | Document) -> Verdict:
    """Whoever has signed in and may see what the document is to belong to; its module has asked the rest."""
    if not actor.is_signed_in:
        return no("请先登录，再上传文件。")
    if not owner_may_be_seen(actor, owner.owner_kind, owner.owner_id):
        return no("您不能往这里上传文件。")
    return yes()


@grants(DISCARD)
def handed_it_in(actor: Actor, document: Document) -> Verdict:
    """The account that handed it in, while its owner may still be changed; the platform clears drafts."""
    if actor.is_system:
        return yes()
    if actor.account_id is None or actor.account_id != document.uploaded_by:
        return no("这个文件不是您上传的。")
    if not owner_may_be_changed(actor, document.owner_kind, document.owner_id):
        return no("材料已经提交，不能再删除。")
    return yes()


@grants(KEEP)
@grants(MERGE)
@grants(TURN)
def may_answer_for_it(actor: Actor, document: Document) -> Verdict:
    """The account that handed it in; the pictures of others are theirs to explain."""
    if actor.account_id is None or actor.account_id != document.uploaded_by:
        return no("这个文件不是您上传的。")
    return yes()


@grants(RENDER)
@grants(EXAMINE)
@grants(RECOGNISE)
def is_the_platform(actor: Actor, document: Document) -> Verdict:
    """The platform's own jobs."""
    return yes() if actor.is_system else no("页面图片由平台生成。")
