"""Taking a key, and remembering the answer under it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction

from onecourt.kernel.refusals import Refusal


class KeyReused(Refusal):
    """The key was used for other contents: not a repeat but an old page filled in anew."""

    code = "key_reused"
    message = "这一页已经提交过了，请刷新后再填。"


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was sent: by whom, under which key, to which address, and a digest of its contents."""

    actor_key: str
    key: str
    path: str
    digest: str


def done_once(
    form: Form, *, at: datetime, act: Callable[[], Any], lead: Callable[[Any], str]
) -> str | Refusal:
    """Do the act, or give the answer it got the first time: the address it led to, or the refusal it came to.

    A refusal raised undoes all, the key too. One given back leaves its trace and frees the key, for another
    try.
    """
    with transaction.atomic():
        first = first_answer(form, at=at)
        if first is not None:
            return first
        result = act()
        if isinstance(result, Refusal):
            _found(form).delete()
            return result
        location = lead(result)
        remember(form, location=location)
        return location


def first_answer(form: Form, *, at: datetime) -> str | None:
    """Where the first answer led; None if this is the first, which holds the key while its act lasts."""
    try:
        with transaction.atomic():
            _keys().create(actor_key=form.actor_key, key=form.key, path=form.path, digest=form.digest, at=at)
    except IntegrityError:
        first = _found(form).get()
        if first.digest != form.digest:
            raise KeyReused from None
        return str(first.location)
    return None


def remember(form: Form, *, location: str) -> None:
    """Keep the answer, in the same transaction as what was done."""
    _found(form).update(location=location)


def _found(form: Form) -> Any:
    return _keys().filter(actor_key=form.actor_key, key=form.key, path=form.path)


def _keys() -> Any:
    return apps.get_model("platform_once", "OnceKey").objects
