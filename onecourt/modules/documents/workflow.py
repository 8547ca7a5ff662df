"""The states of a document."""

from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.rules import nothing_stands_against_it, something_stands_against_it
from onecourt.modules.documents.terms import Fault
from onecourt.platform.workflow import Step, Workflow


def document_facts(document: Document) -> tuple[Fault, ...]:
    return tuple(Fault(**fault) for fault in document.faults)


DOCUMENT = Workflow(
    "documents.document",
    first=terms.CHECKING,
    facts=document_facts,
    labels=terms.STATES,
    steps=(
        Step(
            "accept",
            (terms.CHECKING,),
            terms.USABLE,
            right=terms.RECEIVE,
            only_if=(nothing_stands_against_it,),
        ),
        Step(
            "refuse",
            (terms.CHECKING,),
            terms.REFUSED,
            right=terms.RECEIVE,
            only_if=(something_stands_against_it,),
        ),
        Step("merge", (terms.USABLE,), terms.MERGED, right=terms.MERGE),
        Step("split", (terms.MERGED,), terms.USABLE, right=terms.MERGE),
        Step("discard", (terms.USABLE, terms.REFUSED, terms.MERGED), terms.DISCARDED, right=terms.DISCARD),
    ),
)
