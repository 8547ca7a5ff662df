"""Rights: role and policy must both agree."""

import re

import pytest

from onecourt import roles
from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotPermitted
from onecourt.kernel.rights import Right, no, yes
from onecourt.platform import access

SAIL = Right("tests.sail", says="Sail.")
ROW = Right("tests.row", says="Row.")


@pytest.fixture(autouse=True)
def _as_it_was():
    policies, rights, table = dict(access.POLICIES), dict(access.RIGHTS), dict(access._ROLES)
    access._ROLES["sailor"] = frozenset({SAIL.key, ROW.key})
    yield
    for kept, was in ((access.POLICIES, policies), (access.RIGHTS, rights), (access._ROLES, table)):
        kept.clear()
        kept.update(was)


def sailor() -> Actor:
    return Actor(name="水手", account_id=new_id(), roles=frozenset({"sailor"}))


def test_both_must_agree() -> None:
    access.grants(SAIL)(lambda actor, thing: yes() if thing == "own boat" else no("这不是您的船。"))

    access.require(sailor(), SAIL, "own boat")
    with pytest.raises(NotPermitted, match="这不是您的船。"):
        access.require(sailor(), SAIL, "another's")
    with pytest.raises(NotPermitted, match="身份不能办理"):
        access.require(Actor.visitor(), SAIL, "own boat")


def test_a_right_without_a_policy_is_nobodys() -> None:
    assert access.may_ever(sailor(), ROW)
    assert not access.allowed(sailor(), ROW, "own boat")


def test_a_right_has_one_policy() -> None:
    access.grants(SAIL)(lambda actor, thing: yes())

    with pytest.raises(ValueError, match="two policies"):
        access.grants(SAIL)(lambda actor, thing: yes())


@pytest.mark.req("PLT-13")
def test_the_court_does_not_file_and_parties_do_not_decide() -> None:
    for role in ("filing_clerk", "judge", "system", "visitor"):
        assert not {"matters.start", "matters.fill"} & {right.key for right in roles.ROLES[role]}
    for role in ("person", "visitor", "judge", "system"):
        assert not {"matters.review", "cases.open"} & {right.key for right in roles.ROLES[role]}
    assert roles.ROLES["visitor"] == frozenset()


def test_every_role_has_a_name_and_every_right_a_sentence() -> None:
    assert set(roles.ROLES) == set(roles.LABELS)
    rights = {right for given in roles.ROLES.values() for right in given}
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", right.key) and right.says for right in rights)
