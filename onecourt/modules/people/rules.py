"""How phone numbers are read."""

from onecourt.kernel import identifiers
from onecourt.kernel.refusals import BadAnswers


def read_phone(text: str) -> str:
    """The mobile number typed, in its plain form.

    Raises BadAnswers with the sentence for the field.
    """
    checked = identifiers.check_mobile(text)
    if checked.problem:
        raise BadAnswers({"phone": checked.problem})
    return checked.value
