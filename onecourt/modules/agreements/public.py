"""Agreements: the versioned texts that people accept, and the register of who accepted what.

Registration agreement, privacy policy, notices before filing. A text in use is never changed: a new version
begins on its day. A court may write its own version of a text, except of those accepted before a court is
chosen. Each acceptance keeps version, time, address and device.
"""

from onecourt.modules.agreements.operations.accept_agreement import accept_agreement
from onecourt.modules.agreements.operations.load_agreements import TextChanged, load_agreements
from onecourt.modules.agreements.operations.publish_agreement import publish_agreement
from onecourt.modules.agreements.operations.save_agreement_draft import save_agreement_draft
from onecourt.modules.agreements.policies import edits_for_the_court
from onecourt.modules.agreements.queries.agreements import (
    AgreementText,
    current_agreement,
    get_agreement,
    has_accepted,
)
from onecourt.modules.agreements.queries.texts import (
    AcceptanceRow,
    DraftRow,
    VersionRow,
    find_draft,
    is_editable,
    list_acceptances,
    list_texts,
    list_versions,
)
from onecourt.modules.agreements.terms import EDIT, ON_REGISTERING, PRIVACY, REGISTRATION, REQUIRE_SCROLL

__all__ = [
    "EDIT",
    "ON_REGISTERING",
    "PRIVACY",
    "REGISTRATION",
    "REQUIRE_SCROLL",
    "AcceptanceRow",
    "AgreementText",
    "DraftRow",
    "TextChanged",
    "VersionRow",
    "accept_agreement",
    "current_agreement",
    "edits_for_the_court",
    "find_draft",
    "get_agreement",
    "has_accepted",
    "is_editable",
    "list_acceptances",
    "list_texts",
    "list_versions",
    "load_agreements",
    "publish_agreement",
    "save_agreement_draft",
]
