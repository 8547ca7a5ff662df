"""People: persons, their accounts, the posts of staff, and signing in.

One natural person has one account. The public signs in with a code sent to the phone or with a password,
staff with login name and password, and staff act in one of their posts. `actor_of` turns an account into the
actor that every act and every question names. Phone numbers stand sealed; they are found through a
blind index and shown masked. Refusals of signing in are given back, not raised, because the failed try
must stay on record.
"""

from onecourt.modules.people.operations.appoint_to_post import appoint_to_post
from onecourt.modules.people.operations.change_password import (
    SamePassword,
    WrongOldPassword,
    change_password,
)
from onecourt.modules.people.operations.change_phone import PhoneTaken, WrongPhoneCode, change_phone
from onecourt.modules.people.operations.close_staff_account import WorksElsewhere, close_staff_account
from onecourt.modules.people.operations.end_post import end_post
from onecourt.modules.people.operations.end_sessions import end_sessions
from onecourt.modules.people.operations.export_staff import export_staff
from onecourt.modules.people.operations.give_first_password import give_first_password
from onecourt.modules.people.operations.mark_code_sent import mark_code_sent
from onecourt.modules.people.operations.open_account_with_post import open_account_with_post
from onecourt.modules.people.operations.open_public_account import open_public_account
from onecourt.modules.people.operations.open_staff_account import open_staff_account
from onecourt.modules.people.operations.prove_phone import CodeVoid, WrongCode, prove_phone
from onecourt.modules.people.operations.recover_password import recover_password
from onecourt.modules.people.operations.register_person import register_person
from onecourt.modules.people.operations.send_own_code import send_own_code
from onecourt.modules.people.operations.send_phone_codes import send_phone_codes
from onecourt.modules.people.operations.send_sign_in_code import (
    CodeSent,
    CodeSentJustNow,
    TooManyCodes,
    send_sign_in_code,
)
from onecourt.modules.people.operations.sign_in_by_code import (
    AccountClosed,
    NotRegistered,
    StaffEntrance,
    sign_in_by_code,
)
from onecourt.modules.people.operations.sign_in_by_password import (
    SignInLocked,
    WrongPassword,
    sign_in_by_password,
)
from onecourt.modules.people.operations.sign_in_by_phone_and_password import (
    CaptchaVoid,
    WrongCaptcha,
    sign_in_by_phone_and_password,
)
from onecourt.modules.people.operations.sign_out import sign_out
from onecourt.modules.people.queries.accounts import (
    Contact,
    actor_of,
    get_contact,
    get_phone,
    get_session_epoch,
)
from onecourt.modules.people.queries.captchas import find_captcha, get_new_captcha
from onecourt.modules.people.queries.codes import CodeLetter, find_code_letter
from onecourt.modules.people.queries.passwords import (
    find_password_problem,
    get_password_rule,
    has_first_password,
    has_password,
)
from onecourt.modules.people.queries.posts import (
    ColleagueRow,
    HeldPost,
    PostRow,
    StaffRow,
    get_colleague,
    get_post,
    list_colleagues,
    list_posts,
    list_staff,
)
from onecourt.modules.people.queries.sign_ins import SignInRow, find_last_sign_in, list_sign_ins
from onecourt.modules.people.rules import PasswordRule, read_phone
from onecourt.modules.people.terms import (
    MANAGE_STAFF,
    OWN_AFFAIRS,
    PERSON_ROLE,
    WORK,
    AccountKind,
    CodePurpose,
    LeavingReason,
    Level,
    StaffRole,
    Way,
)

__all__ = [
    "MANAGE_STAFF",
    "OWN_AFFAIRS",
    "PERSON_ROLE",
    "WORK",
    "AccountClosed",
    "AccountKind",
    "CaptchaVoid",
    "CodeLetter",
    "CodePurpose",
    "CodeSent",
    "CodeSentJustNow",
    "CodeVoid",
    "ColleagueRow",
    "Contact",
    "HeldPost",
    "LeavingReason",
    "Level",
    "NotRegistered",
    "PasswordRule",
    "PhoneTaken",
    "PostRow",
    "SamePassword",
    "SignInLocked",
    "SignInRow",
    "StaffEntrance",
    "StaffRole",
    "StaffRow",
    "TooManyCodes",
    "Way",
    "WorksElsewhere",
    "WrongCaptcha",
    "WrongCode",
    "WrongOldPassword",
    "WrongPassword",
    "WrongPhoneCode",
    "actor_of",
    "appoint_to_post",
    "change_password",
    "change_phone",
    "close_staff_account",
    "end_post",
    "end_sessions",
    "export_staff",
    "find_captcha",
    "find_code_letter",
    "find_last_sign_in",
    "find_password_problem",
    "get_colleague",
    "get_contact",
    "get_new_captcha",
    "get_password_rule",
    "get_phone",
    "get_post",
    "get_session_epoch",
    "give_first_password",
    "has_first_password",
    "has_password",
    "list_colleagues",
    "list_posts",
    "list_sign_ins",
    "list_staff",
    "mark_code_sent",
    "open_account_with_post",
    "open_public_account",
    "open_staff_account",
    "prove_phone",
    "read_phone",
    "recover_password",
    "register_person",
    "send_own_code",
    "send_phone_codes",
    "send_sign_in_code",
    "sign_in_by_code",
    "sign_in_by_password",
    "sign_in_by_phone_and_password",
    "sign_out",
]
