"""Who may do what to which matter."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.courts import public as courts
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.matters import desks_of
from onecourt.modules.matters.terms import (
    ASK_FOR,
    ASSIGN,
    COURT_FIGURES,
    EXPORT,
    FIGURES,
    FILL,
    HAND_OVER,
    KEEP_TEXTS,
    LEADER,
    REVIEW,
    START,
    MatterKind,
)
from onecourt.platform.access import grants


@grants(START)
def belongs_to_those_who_may_start(actor: Actor, kind: MatterKind) -> Verdict:
    """Whoever acts in one of the capacities that the kind is open to."""
    if actor.capacity not in kind.who:
        return no("您现在的身份不能办理这类事项。")
    return yes()


@grants(FILL)
def is_the_applicant(actor: Actor, matter: Matter) -> Verdict:
    """The account that began the matter, in the capacity in which it was begun."""
    if actor.account_id != matter.applicant_id:
        return no("这件事项不是您办理的。")
    return yes()


@grants(REVIEW)
def sits_at_the_desk(actor: Actor, matter: Matter) -> Verdict:
    """An officer of the matter's court whose post has the desk's role; never the applicant himself."""
    if matter.court_id is None or actor.court_id != matter.court_id:
        return no("这件事项属于别的法院。")
    if kind_of(matter.kind).desk.role not in actor.roles:
        return no("这件事项不由您的岗位审核。")
    if actor.account_id == matter.applicant_id:
        return no("自己提交的事项不能自己审核。")
    return yes()


@grants(ASSIGN)
def may_hand_it_on(actor: Actor, matter: Matter) -> Verdict:
    """Whoever sits at its desk, while nobody else has claimed it; the leader of the desk always."""
    seated = sits_at_the_desk(actor, matter)
    if not seated:
        return seated
    if matter.claimed_by_id in (None, actor.account_id) or LEADER in actor.roles:
        return yes()
    return no("这件由同事领取了，要请他转交，或者请庭长分派。")


@grants(KEEP_TEXTS)
@grants(EXPORT)
def exports_the_own_desk(actor: Actor, desk: str) -> Verdict:
    """The officers of a desk, for their own desk."""
    if desk not in desks_of(actor):
        return no("这个队列不是您的岗位的。")
    return yes()


@grants(FIGURES)
@grants(COURT_FIGURES)
def sees_the_figures_of(actor: Actor, court_id: UUID) -> Verdict:
    """The own court and, for those who lead or administer it, the courts below it."""
    parents = {court.id: court.parent_id for court in courts.list_courts()}
    above: UUID | None = court_id
    while above is not None and above != actor.court_id:
        above = parents.get(above)
    if above is None or actor.court_id is None:
        return no("这是别的法院的数据。")
    return yes()


@grants(HAND_OVER)
def administers_the_court(actor: Actor, court_id: UUID | None) -> Verdict:
    """The administrator of a court, for what its people have in hand."""
    if court_id is None or actor.court_id != court_id:
        return no("只能转交本院的事项。")
    return yes()


@grants(ASK_FOR)
def lays_down_for_the_court(actor: Actor, court_id: UUID) -> Verdict:
    """The administrator of a court, for that court alone."""
    if actor.court_id != court_id:
        return no("只能规定本院要哪些材料。")
    return yes()
