"""People: persons, their accounts, the posts of staff, and signing in.

One natural person has one account. The public signs in with a code sent to the phone, staff with login name
and password, and staff act in one of their posts. `actor_of` turns an account into the actor that every act
and every question names. Phone numbers stand sealed; they are found through a blind index and shown masked.
Refusals of signing in are given back, not raised, because the failed try must stay on record.
"""

from onecourt.modules.people.operations.appoint_to_post import appoint_to_post
from onecourt.modules.people.operations.mark_code_sent import mark_code_sent
from onecourt.modules.people.operations.open_public_account import open_public_account
from onecourt.modules.people.operations.open_staff_account import open_staff_account
from onecourt.modules.people.operations.prove_phone import CodeVoid, WrongCode, prove_phone
from onecourt.modules.people.operations.register_person import register_person
from onecourt.modules.people.operations.send_sign_in_code import (
    CodeSent,
    CodeSentJustNow,
    TooManyCodes,
    send_sign_in_code,
)
from onecourt.modules.people.operations.sign_in_by_code import AccountClosed, NotRegistered, sign_in_by_code
from onecourt.modules.people.operations.sign_in_by_password import (
    SignInLocked,
    WrongPassword,
    sign_in_by_password,
)
from onecourt.modules.people.operations.sign_out import sign_out
from onecourt.modules.people.queries.accounts import (
    Contact,
    actor_of,
    get_contact,
    get_phone,
    get_session_epoch,
)
from onecourt.modules.people.queries.codes import CodeLetter, find_code_letter
from onecourt.modules.people.queries.posts import PostRow, StaffRow, get_post, list_posts, list_staff
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import (
    MANAGE_STAFF,
    OWN_AFFAIRS,
    PERSON_ROLE,
    WORK,
    AccountKind,
    CodePurpose,
    Level,
)

__all__ = [
    "MANAGE_STAFF",
    "OWN_AFFAIRS",
    "PERSON_ROLE",
    "WORK",
    "AccountClosed",
    "AccountKind",
    "CodeLetter",
    "CodePurpose",
    "CodeSent",
    "CodeSentJustNow",
    "CodeVoid",
    "Contact",
    "Level",
    "NotRegistered",
    "PostRow",
    "SignInLocked",
    "StaffRow",
    "TooManyCodes",
    "WrongCode",
    "WrongPassword",
    "actor_of",
    "appoint_to_post",
    "find_code_letter",
    "get_contact",
    "get_phone",
    "get_post",
    "get_session_epoch",
    "list_posts",
    "list_staff",
    "mark_code_sent",
    "open_public_account",
    "open_staff_account",
    "prove_phone",
    "read_phone",
    "register_person",
    "send_sign_in_code",
    "sign_in_by_code",
    "sign_in_by_password",
    "sign_out",
]
