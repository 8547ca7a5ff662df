"""Electronic mail addresses as people type them."""

import pytest

from onecourt.kernel.mail_addresses import check_mail_address


@pytest.mark.parametrize("typed", ["lixiulan@example.com", "ｌｉ@example.com", " li@mail.example.cn "])
def test_takes_an_address_in_any_width(typed: str) -> None:
    checked = check_mail_address(typed)

    assert checked.ok
    assert " " not in checked.value


@pytest.mark.parametrize("typed", ["lixiulan", "@example.com", "li@", "li@example", "a@b@example.com"])
def test_says_how_an_address_looks(typed: str) -> None:
    assert "@" in check_mail_address(typed).problem
