"""Numbers and names as strangers may see them."""

import pytest

from onecourt.kernel.masking import mask_card, mask_name, mask_number, mask_phone


@pytest.mark.req("PLT-14", partly="the masks; bank cards come with the modules that ask for them")
@pytest.mark.parametrize(
    "mask, text, shown",
    [
        (mask_number, "520123199001011234", "520***********1234"),
        (mask_phone, "13800000001", "138****0001"),
        (mask_card, "6222020000000000003", "***************0003"),
        (mask_number, "E12345678", "*****5678"),
        (mask_number, "1234", "**34"),
        (mask_number, "1", "*"),
        (mask_number, "", ""),
        (mask_name, "王小明", "王**"),
        (mask_name, "王", "王"),
        (mask_name, "阿卜杜拉·艾合买提江", "阿卜杜拉·**"),
        (mask_name, "María José", "María **"),
    ],
)
def test_shows_enough_to_recognise_and_too_little_to_use(mask, text, shown):
    assert mask(text) == shown
