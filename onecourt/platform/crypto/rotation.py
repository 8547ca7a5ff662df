"""Changing the key: whatever stands sealed is sealed anew under the new one.

Old keys stay in the ring: a backup, or a form that is open in a browser, may still hold what they sealed. A
rotation that broke off is simply begun again; it goes on with what is left.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import F, Model, TextField
from django.db.models.functions import Cast

from onecourt.platform.crypto.fields import SealedTextField
from onecourt.platform.crypto.keys import the_ring
from onecourt.platform.crypto.sealing import seal, unseal

CHUNK = 200
# Inside JSON a sealed value stands under this name (answers of a matter).
SEALED = "sealed"


def reseal() -> int:
    """Seal anew whatever does not stand under the current key; says how many rows were changed."""
    current, changed = the_ring().current, 0
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, SealedTextField):
                changed += _reseal_column(model, field.name, current)
            elif isinstance(field, models.JSONField):
                changed += _reseal_tables(model, field.name, current)
    return changed


def _reseal_column(model: type[Model], name: str, current: str) -> int:
    rows = _with_raw(model, name).filter(raw__isnull=False).exclude(raw__startswith=f"{current}.")
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    for chunk in _chunks(keys):
        with transaction.atomic():
            for row in model._base_manager.select_for_update(of=("self",)).filter(pk__in=chunk):
                # The field seals on its way to the database, always with the current key.
                model._base_manager.filter(pk=row.pk).update(**{name: getattr(row, name)})
    return len(keys)


def _reseal_tables(model: type[Model], name: str, current: str) -> int:
    old = re.compile(rf'"{SEALED}": "(?!{re.escape(current)}\.)')
    rows = _with_raw(model, name).filter(raw__contains=f'"{SEALED}": "')
    found = rows.order_by("pk").values_list("pk", "raw")
    keys = [key for key, raw in found.iterator() if old.search(raw)]
    for chunk in _chunks(keys):
        with transaction.atomic():
            for row in model._base_manager.select_for_update(of=("self",)).filter(pk__in=chunk):
                table = _sealed_anew(getattr(row, name), current)
                model._base_manager.filter(pk=row.pk).update(**{name: table})
    return len(keys)


def _sealed_anew(value: Any, current: str) -> Any:
    if isinstance(value, list):
        return [_sealed_anew(one, current) for one in value]
    if not isinstance(value, dict):
        return value
    anew = {key: _sealed_anew(one, current) for key, one in value.items()}
    token = anew.get(SEALED)
    if isinstance(token, str) and not token.startswith(f"{current}."):
        anew[SEALED] = seal(unseal(token))
    return anew


def _with_raw(model: type[Model], name: str) -> Any:
    return model._base_manager.annotate(raw=Cast(F(name), output_field=TextField()))


def _chunks(keys: list[Any]) -> Iterable[list[Any]]:
    return (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))
