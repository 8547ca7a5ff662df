"""Taking a key, and remembering the answer under it."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction

from onecourt.kernel.refusals import Refusal


class KeyReused(Refusal):
    """The key was used for other contents: not a repeat but an old page filled in anew."""

    code = "key_reused"
    message = "这一页已经提交过了，请刷新后再填。"


def first_answer(*, actor_key: str, key: str, path: str, digest: str, at: datetime) -> str | None:
    """Where the first answer led; None if this is the first, which then holds the key until its transaction ends."""
    try:
        with transaction.atomic():
            _keys().create(actor_key=actor_key, key=key, path=path, digest=digest, at=at)
    except IntegrityError:
        first = _keys().get(actor_key=actor_key, key=key, path=path)
        if first.digest != digest:
            raise KeyReused from None
        return str(first.location)
    return None


def remember(*, actor_key: str, key: str, path: str, location: str) -> None:
    """Keep the answer, in the same transaction as what was done."""
    _keys().filter(actor_key=actor_key, key=key, path=path).update(location=location)


def _keys() -> Any:
    return apps.get_model("platform_once", "OnceKey").objects
