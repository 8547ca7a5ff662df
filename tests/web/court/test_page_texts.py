"""材料文字 and 材料检索: what was read on the pages, for the officers of the desk."""

import pytest

from onecourt.kernel.clock import now
from onecourt.platform import jobs, recognition
from tests.situations import files as sent
from tests.situations import filings
from tests.situations.administration import Court, a_court, at_work

pytestmark = pytest.mark.django_db
SAYS = "今收到林小禾借款八万元整"


@pytest.fixture
def court(monkeypatch: pytest.MonkeyPatch) -> Court:
    """A court at which a reader stands in the place of the model."""
    line = recognition.Line(SAYS, 0.1, 0.2, 0.5, 0.02, 0.96)
    monkeypatch.setattr(recognition, "read_picture", lambda _picture: [line])
    return a_court(now())


def a_filing_that_was_read(court: Court) -> object:
    matter_id = filings.a_whole_draft(now(), court.person, court.ground)
    filings.attach(now(), court.person, matter_id, "evidence", sent.a_photo(1510, 2000), "借条.jpg")
    filings.submit(now(), court.person, matter_id)
    jobs.run_pending()
    jobs.run_pending(queue=jobs.RECOGNITION)
    return matter_id


def page_at(court: Court, address: str, **asked: str) -> str:
    answer = at_work(court.clerk).get(address, asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.req("FRV-02")
def test_the_officer_reads_the_text_of_every_page(court: Court) -> None:
    matter_id = a_filing_that_was_read(court)

    page = page_at(court, f"/court/matters/{matter_id}/page-texts/")

    assert SAYS in page
    assert "从图片识别，把握 96%" in page
    assert "Complaint" in page
    assert "文件自带的文字" in page
    assert f'href="/court/matters/{matter_id}/page-texts/"' in page_at(court, f"/court/matters/{matter_id}/")


def test_finds_the_page_on_which_words_stand(court: Court) -> None:
    matter_id = a_filing_that_was_read(court)

    for address in ("/court/page-texts/", f"/court/matters/{matter_id}/page-texts/"):
        page = page_at(court, address, q="借款 八万元")

        assert "<mark>借款八万元</mark>" in page
        assert f"/court/matters/{matter_id}/?file=" in page
        assert "没有找到" in page_at(court, address, q="九万元")
        assert "请至少输入两个字" in page_at(court, address, q="八")


def test_finds_nothing_in_drafts_and_work_in_progress(court: Court) -> None:
    matter_id = filings.a_whole_draft(now(), court.person, court.ground)
    filings.attach(now(), court.person, matter_id, "evidence", sent.a_photo(1510, 2000), "借条.jpg")
    jobs.run_pending()
    jobs.run_pending(queue=jobs.RECOGNITION)

    assert "没有找到" in page_at(court, "/court/page-texts/", q="借款八万元")


def test_the_pages_are_for_those_who_review(court: Court) -> None:
    matter_id = a_filing_that_was_read(court)

    for address in ("/court/page-texts/", f"/court/matters/{matter_id}/page-texts/"):
        assert at_work(court.boss).get(address).status_code == 404
        assert at_work(court.person).get(address).status_code == 404
