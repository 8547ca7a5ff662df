"""What is asked of passwords."""

from uuid import UUID

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from pypinyin import lazy_pinyin

from onecourt.modules.people import terms
from onecourt.modules.people.models import Account
from onecourt.modules.people.rules import PasswordRule, problem_of_password
from onecourt.platform.configuration import value


def get_password_rule(*, programme_id: UUID | None = None) -> PasswordRule:
    """The rule in force, of the programme where it has its own."""
    return PasswordRule(
        shortest=value(terms.PASSWORD_MIN_LENGTH, programme_id=programme_id),
        longest=value(terms.PASSWORD_MAX_LENGTH, programme_id=programme_id),
        classes=tuple(value(terms.PASSWORD_CLASSES, programme_id=programme_id)),
    )


def find_password_problem(
    password: str, *, name: str = "", phone: str = "", login_name: str = ""
) -> str | None:
    """Why a password cannot be taken, in words; a name counts in characters and in letters."""
    personal = [name, "".join(lazy_pinyin(name)), phone, login_name, *login_name.split(".")]
    known = [word for word in personal if not word.isascii() or len(word) > 3]
    if problem := problem_of_password(password, get_password_rule(), personal=known):
        return problem
    try:
        CommonPasswordValidator().validate(password)
    except ValidationError:
        return "这个密码太常见，容易被猜到，请换一个。"
    return None


def has_first_password(account_id: UUID) -> bool:
    """Whether the password was given by somebody else and has to be changed before anything else."""
    return Account.objects.filter(pk=account_id, has_first_password=True).exists()


def has_password(account_id: UUID) -> bool:
    """Whether the account can be entered with a password at all."""
    account = Account.objects.filter(pk=account_id).only("password").first()
    return account is not None and account.has_usable_password()
