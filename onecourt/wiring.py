"""Which kinds, effects, listeners and gates are joined; the only place where they meet."""

from uuid import UUID

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.kernel.money import FEN_PER_YUAN
from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import public as cases
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.documents import public as documents
from onecourt.modules.fees import public as fees
from onecourt.modules.filings import public as filings
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import configuration, live, outbox
from onecourt.usecases.filing.docket_filing import docket_filing

KINDS = (*filings.KINDS,)


def connect() -> None:
    """Join everything; called once when the platform starts."""
    matters.register_kinds(KINDS)
    matters.bind_effect("filings.docket", docket_filing)
    documents.bind_owner_gate(matters.OWNER, sees_the_matter, may_change_the_matter)
    configuration.bind_check(catalogues.FREQUENT_CAUSES, strange_cause)
    configuration.bind_check(fees.FEE_RULES, fee_outside_the_range)
    documents.bind_owner_gate(cases.PAPER_OWNER, sees_the_case, nobody_changes_it)
    for event in MATTER_EVENTS:
        outbox.listen(event, f"tell.{event.key}", tell_of_matter)
    outbox.listen(documents.DocumentExamined, "show.documents.examined", show_examined)
    outbox.listen(cases.CaseOpened, "tell.cases.opened", tell_of_case)


MATTER_EVENTS: tuple[type[matters.MatterEvent], ...] = (
    matters.MatterSubmitted,
    matters.MatterWithdrawn,
    matters.SupplementRequested,
    matters.MatterSupplemented,
    matters.MatterReturned,
    matters.MatterDecided,
)


def strange_cause(names: list[str]) -> str:
    """Only causes of the list in force can be buttons."""
    strange = catalogues.find_unknown_cause(names)
    return f"案由表里没有“{strange}”，请写全称。" if strange else ""


def fee_outside_the_range(amounts: dict[str, int]) -> str:
    """诉讼费用交纳办法 第十三条 leaves the province a range, and nothing outside it."""
    table = fees.fee_table(clock.court_day(clock.now()))
    for key, yuan in amounts.items():
        limits = table.scales[key].range_fen
        if limits and not limits[0] <= yuan * FEN_PER_YUAN <= limits[1]:
            low, high = limits[0] // FEN_PER_YUAN, limits[1] // FEN_PER_YUAN
            return f"{dict(fees.FEE_RULES.choices)[key]}案件每件 {low} 到 {high} 元，请填这个幅度里的数。"
    return ""


def sees_the_matter(actor: Actor, matter_id: UUID) -> bool:
    """Whether the files of a matter are the actor's to see: just when the matter is."""
    try:
        matters.get_matter(actor=actor, matter_id=matter_id)
    except NotFound:
        return False
    return True


def sees_the_case(actor: Actor, case_id: UUID) -> bool:
    """Whether what the court issued in a case is the actor's to see: just when the case is."""
    try:
        cases.get_case(actor=actor, case_id=case_id)
    except NotFound:
        return False
    return True


def nobody_changes_it(_actor: Actor, _case_id: UUID) -> bool:
    """What the court issued is never thrown away."""
    return False


def may_change_the_matter(actor: Actor, matter_id: UUID) -> bool:
    """Whether files of a matter may still be thrown away: while it has never been handed in."""
    try:
        return matters.get_matter(actor=actor, matter_id=matter_id).round == 0
    except NotFound:
        return False


def tell_of_matter(event: matters.MatterEvent, delivery_id: str) -> None:
    matters.notify_of_event(
        actor=Actor.system("notices"),
        matter_id=event.matter_id,
        event=event.key.removeprefix("matters."),
        outcome=getattr(event, "outcome", ""),
        once=delivery_id,
        at=clock.now(),
    )


def show_examined(event: documents.DocumentExamined, delivery_id: str) -> None:
    """Open pages of the matter fetch what was found."""
    if event.owner_kind == matters.OWNER:
        live.publish(f"matter:{event.owner_id}")


def tell_of_case(event: cases.CaseOpened, delivery_id: str) -> None:
    case = cases.get_case(actor=Actor.system("notices"), case_id=event.case_id)
    for account_id in cases.list_accounts(event.case_id):
        notices.post_notice(
            actor=Actor.system("notices"),
            template="cases.opened.participant",
            recipient_id=account_id,
            at=clock.now(),
            facts={"court": case.court.name, "number": case.number, "filing": case.title},
            link=("cases.case", case.id),
            once=delivery_id,
        )
