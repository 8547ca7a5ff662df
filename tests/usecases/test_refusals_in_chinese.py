"""Whatever the court says no to, it says in Chinese, in one sentence, without codes."""

import re
from collections.abc import Iterator

import pytest

import onecourt.run.urls  # noqa: F401  everything that a page can come to is loaded with the addresses
from onecourt.kernel.refusals import Refusal

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def refusals(root: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for kind in root.__subclasses__():
        if kind.__module__.startswith("onecourt."):
            yield kind
        yield from refusals(kind)


@pytest.mark.req("PLT-90")
@pytest.mark.parametrize("kind", sorted(set(refusals()), key=lambda k: k.__name__), ids=lambda k: k.__name__)
def test_every_refusal_has_a_sentence_and_a_code(kind: type[Refusal]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", kind.code)
    assert kind.code != Refusal.code or kind.message != Refusal.message
    assert CHINESE.search(kind.message)
    assert kind.message.endswith("。")
    assert "！" not in kind.message


def test_no_two_kinds_share_a_code() -> None:
    codes = [kind.code for kind in set(refusals())]

    assert sorted(codes) == sorted(set(codes))
