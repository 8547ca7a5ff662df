"""What must hold before the platform starts."""

from typing import Any

from django.conf import settings
from django.core import checks

from onecourt.platform.providers.contracts import ADAPTERS, choices


def join_checks() -> None:
    checks.register(chosen_adapters_fit)


def chosen_adapters_fit(**_kwargs: Any) -> list[checks.CheckMessage]:
    """Every chosen adapter exists, and none is a sandbox on an installation in operation."""
    found: list[checks.CheckMessage] = []
    for contract, name in choices().items():
        adapter = ADAPTERS.get(contract, {}).get(name)
        if adapter is None:
            found.append(
                checks.Error(f"ONECOURT_PROVIDERS: no adapter {name} for {contract}", id="providers.E001")
            )
        elif adapter.sandbox and settings.PRODUCTION:
            found.append(
                checks.Error(f"ONECOURT_PROVIDERS: {contract}={name} is a sandbox", id="providers.E002")
            )
    return found
