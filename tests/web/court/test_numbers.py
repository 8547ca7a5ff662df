"""完整号码: the officer presses 显示, says why, and the reading is on record."""

import pytest

from onecourt.kernel.clock import now
from tests.situations import filings
from tests.situations.administration import a_court, at_work

pytestmark = pytest.mark.django_db
NUMBER = filings.PLAINTIFF["id_number"]


@pytest.mark.req("PLT-14", partly="parties; bank cards come with the modules that ask for them")
def test_numbers_are_masked_until_a_reason_is_given() -> None:
    court = a_court(now())
    matter_id = filings.a_filing(now(), court.person, court.ground)
    clerk, address = at_work(court.clerk), f"/court/matters/{matter_id}/numbers/"

    review = clerk.get(f"/court/matters/{matter_id}/?view=content").content.decode()
    before = clerk.get(address).content.decode()
    without = clerk.post(address)
    shown = clerk.post(address, {"reason": "contact"})
    again = clerk.get(address).content.decode()

    assert f'href="{address}"' in review
    assert without.status_code == 422
    for page in (review, before, without.content.decode(), again):
        assert NUMBER not in page
        assert filings.PLAINTIFF["phone"] not in page
    assert NUMBER in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    log = at_work(court.boss).get("/court/audit/", {"group": "view"}).content.decode()
    assert "查看完整的证件号和电话" in log
    assert "打电话联系当事人" in log
