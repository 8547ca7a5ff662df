"""Agreements: the versioned texts that people accept, and the register of who accepted what.

Registration agreement, privacy policy, notices before filing. A text in use is never changed: a new version
begins on its day. A court may have its own version of a text. Each acceptance keeps version, time, address
and device.
"""

from onecourt.modules.agreements.operations.accept_agreement import accept_agreement
from onecourt.modules.agreements.operations.load_agreements import TextChanged, load_agreements
from onecourt.modules.agreements.queries.agreements import (
    AgreementText,
    current_agreement,
    get_agreement,
    has_accepted,
)
from onecourt.modules.agreements.terms import ON_REGISTERING, PRIVACY, REGISTRATION, REQUIRE_SCROLL

__all__ = [
    "ON_REGISTERING",
    "PRIVACY",
    "REGISTRATION",
    "REQUIRE_SCROLL",
    "AgreementText",
    "TextChanged",
    "accept_agreement",
    "current_agreement",
    "get_agreement",
    "has_accepted",
    "load_agreements",
]
