"""What somebody sees who sends a form with several wrong answers."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys import people
from tests.journeys.filing_by_hand import a_draft, somebody_new
from tests.journeys.running import RunningCourt
from tests.journeys.walking import PHONE, device

pytestmark = [pytest.mark.journey, pytest.mark.slow]


@pytest.mark.req("PLT-10")
def test_the_first_wrong_field_has_the_focus_and_all_say_what_is_wrong(court: RunningCourt, browser: Browser):
    person = people.someone()
    draft = a_draft(somebody_new(court.url, person), person)
    with device(browser, court.url, PHONE, draft.visitor) as page:
        page.goto(draft.at("parties") + "defendant/1/?type=natural_person")
        name, phone = page.locator("#f-name"), page.locator("#f-phone")
        address = page.locator("#f-address")
        kept = name.input_value()
        phone.fill("123")
        address.fill("")
        page.locator(".w-foot .btn--primary").click()
        expect(page.locator(".errs")).to_be_visible()
        wrong = page.locator("main [aria-invalid='true']")

        expect(wrong).to_have_count(2)
        expect(wrong.first).to_be_focused()
        expect(wrong.first).to_be_in_viewport()
        for field in (phone, address):
            sentence = page.locator("#" + (field.get_attribute("aria-describedby") or "").split()[-1])
            expect(sentence).not_to_be_empty()
            assert field.evaluate("e => getComputedStyle(e).borderTopColor") != name.evaluate(
                "e => getComputedStyle(e).borderTopColor"
            )
        expect(phone).to_have_value("123")
        expect(name).to_have_value(kept)
