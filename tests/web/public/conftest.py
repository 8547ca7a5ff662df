"""What tests of public pages share."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.agreements import public as agreements


@pytest.fixture
def texts(db):
    """The texts that registering asks for, loaded."""
    agreements.load_agreements(actor=Actor.system("tests"), at=now())
    return [agreements.current_agreement(key, on=now().date()) for key in agreements.ON_REGISTERING]
