"""Model fields that are sealed on their way to the database."""

from typing import Any

from django.core.exceptions import FieldError
from django.db import models

from onecourt.platform.crypto.sealing import seal, unseal


class SealedTextField(models.TextField):
    """A text that stands encrypted in the database; it is found through a blind index beside it."""

    def get_prep_value(self, value: Any) -> Any:
        plain = super().get_prep_value(value)
        return plain if plain is None else seal(plain)

    def from_db_value(self, value: str | None, *_rest: Any) -> str | None:
        return value if value is None else unseal(value)

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise FieldError(f"{self.name} is sealed: look for it through its blind index")
