"""Names as people bear them: typed on a page, stored, found again, and shown on every page of both sides."""

import html
from datetime import datetime

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onecourt.kernel.clock import now
from onecourt.kernel.names import LONGEST, check_name, name_key, normalise_name
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH, POST
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db
FORTY = "阿卜杜热合曼·买买提吐尔逊·伊敏尼亚孜·艾合买提江·库尔班尼亚孜·阿布都热依木"
NAMES = ["𬭸", "㛃𠮷𰻞", "欧", FORTY, "José Ñáñez-Łukasz Ångström", "Nguyễn Thị Ánh", "\ue815某"]
# All that GB 18030-2022 gives a code: the ideographs of every level, and those still in the private area.
IDEOGRAPHS = st.sampled_from(
    [
        *(chr(c) for c in range(0x4E00, 0xA000)),
        *(chr(c) for c in range(0x3400, 0x4DC0)),
        *(chr(c) for c in range(0x20000, 0x2A6E0)),
        *(chr(c) for c in range(0x2A700, 0x2EBE1)),
        *(chr(c) for c in range(0x30000, 0x3134B)),
        "〇",
    ]
)
DOTS = st.sampled_from(["·", "•", "‧", "・", "･", "．", "∙", "⋅", " · ", "●"])


def signed_in(account_id, post_id=None) -> Client:
    client = Client()
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(account_id), people.get_session_epoch(account_id)
    if post_id:
        session[POST] = str(post_id)
    session.save()
    return client


def shown(client: Client, path: str) -> str:
    answer = client.get(path, follow=True)
    assert answer.status_code == 200, path
    return html.unescape(answer.content.decode())


@given(st.text(IDEOGRAPHS, min_size=1, max_size=40))
def test_every_ideograph_of_the_standard_is_kept(name: str) -> None:
    assert check_name(name).ok
    assert check_name(name).value == name


@given(st.lists(st.text(IDEOGRAPHS, min_size=1, max_size=8), min_size=2, max_size=5), DOTS, DOTS)
def test_however_the_dot_is_typed_it_is_one_name(parts: list[str], one: str, other: str) -> None:
    assert normalise_name(one.join(parts)) == normalise_name(other.join(parts)) == "·".join(parts)
    assert name_key(one.join(parts)) == name_key(other.join(parts))


@given(st.text(st.characters(categories=("Lu", "Ll", "Lo", "Mn", "Co")), min_size=1, max_size=60))
def test_storing_a_name_twice_changes_nothing(name: str) -> None:
    once = normalise_name(name)

    assert normalise_name(once) == once
    assert len(once) <= LONGEST


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(IDEOGRAPHS, min_size=1, max_size=40))
def test_the_database_gives_back_what_it_was_given(db: None, name: str) -> None:
    at = now()
    account = people.open_public_account(
        actor=situation.PLATFORM, phone=f"139{abs(hash(name)) % 10**8:08d}", name=name, password="", at=at
    )

    assert people.actor_of(account, at=at).name == name


@pytest.mark.req("A-19")
@pytest.mark.parametrize("name", NAMES)
def test_is_shown_whole_on_every_page_of_both_sides(name: str) -> None:
    at: datetime = now()
    ground = situation.the_ground(at)
    owner = situation.somebody(at, name=name)
    clerk = situation.a_clerk(at, ground.court.id)
    answers = {"plaintiff": [situation.PLAINTIFF | {"name": name}], "defendant": [situation.DEFENDANT]}
    matter_id = situation.a_filing(at, owner, ground, parties=answers)
    party, court = signed_in(owner.account_id), signed_in(clerk.account_id, clerk.post_id)

    before = {
        path: shown(party, path)
        for path in ("/me/", f"/filings/{matter_id}/", f"/matters/{matter_id}/receipt/")
    }
    before |= {path: shown(court, path) for path in ("/court/review/", f"/court/matters/{matter_id}/")}
    situation.carry_out(situation.decide(at, clerk, matter_id))
    case_id = matters.get_matter(actor=owner, matter_id=matter_id).case_id
    after = {path: shown(party, path) for path in ("/cases/", f"/cases/{case_id}/")}
    after |= {path: shown(court, path) for path in ("/court/cases/", f"/court/cases/{case_id}/")}

    assert {path for path, page in (before | after).items() if name not in page} == set()


@pytest.mark.req("A-19")
@pytest.mark.parametrize("dot", ["·", "•", "・", "．"])
def test_is_found_by_either_spelling_of_the_dot(dot: str) -> None:
    at: datetime = now()
    ground = situation.the_ground(at)
    owner = situation.somebody(at, name=FORTY)
    clerk = situation.a_clerk(at, ground.court.id)
    answers = {"plaintiff": [situation.PLAINTIFF | {"name": FORTY}], "defendant": [situation.DEFENDANT]}
    matter_id = situation.a_filing(at, owner, ground, parties=answers)
    situation.carry_out(situation.decide(at, clerk, matter_id))
    typed = FORTY.replace("·", dot)

    found = signed_in(owner.account_id).get("/cases/", {"q": typed, "tab": "trial"}).content.decode()

    assert FORTY in html.unescape(found)
