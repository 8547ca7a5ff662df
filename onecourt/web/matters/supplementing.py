"""Answering what the court asks for in a supplement round."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, perform, show
from onecourt.web.matters.moved import shows_where_it_stands
from onecourt.web.matters.supplement import supplement_page


@act(matters.FILL)
@shows_where_it_stands
def answer(request: Request, matter_id: UUID, item: int) -> HttpResponse:
    """Keep what the applicant says to one item; it goes out with the next 提交."""
    text = request.POST.get("answer", "")

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
        context = supplement_page(
            request.actor, matter, now(), typed={item: text}, errors={item: refusal.message}
        )
        return show(request, "matters/supplement.html", context, status=422)

    return perform(
        request,
        matters.answer_item,
        matter_id=matter_id,
        item=item,
        text=text,
        repeatable=True,
        on_refusal=refused,
        said="说明已记下，提交时一起交给法院。",
        then=f"{reverse('matters:resume', kwargs={'matter_id': matter_id})}#i-{item}",
    )
