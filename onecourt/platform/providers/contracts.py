"""What is agreed with a provider, and which adapter keeps the agreement here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings


@dataclass(frozen=True, slots=True)
class ProviderContract:
    """One service of others; `timeout_s` holds for one try, `retries` come after the first.

    `by_hand` is what people do where nobody is asked or nobody answers.
    """

    key: str
    says: str
    timeout_s: float
    retries: int
    label: str = ""
    by_hand: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `code` is ours and stable, `reference` is the provider's own number."""

    ok: bool
    reference: str = ""
    code: str = ""
    message: str = ""


class NotReachable(Exception):
    """Raised by an adapter when it may help to try again: no connection, or the other side is overloaded."""


class SandboxInProduction(RuntimeError):
    """A sandbox was chosen on an installation in operation."""


# An adapter gets the request, the once-key to hand on, and the seconds it may take; TimeoutError when they
# are over.
Adapter = Callable[[dict[str, Any], str, float], Answer]


@dataclass(frozen=True, slots=True)
class Registered:
    name: str
    adapter: Adapter
    sandbox: bool


CONTRACTS: dict[str, ProviderContract] = {}
ADAPTERS: dict[str, dict[str, Registered]] = {}


def register(contract: ProviderContract, name: str, adapter: Adapter, sandbox: bool) -> None:
    """Offer an adapter for a contract; whether it is used is chosen in the environment."""
    CONTRACTS[contract.key] = contract
    ADAPTERS.setdefault(contract.key, {})[name] = Registered(name, adapter, sandbox)


def chosen(contract_key: str) -> Registered | None:
    """The adapter in use; None where a person has to do it."""
    name = choices().get(contract_key)
    if name is None:
        return None
    found = ADAPTERS.get(contract_key, {}).get(name)
    if found is None:
        raise LookupError(f"no adapter {name} for {contract_key}")
    if found.sandbox and settings.PRODUCTION:
        raise SandboxInProduction(f"{contract_key}={name}")
    return found


def is_sandboxed(contract_key: str) -> bool:
    """Whether a test double answers, so that the pages it touches can be marked."""
    found = chosen(contract_key)
    return found is not None and found.sandbox


def choices() -> dict[str, str]:
    """The choice of adapters, from `contract=name` pairs with commas between them."""
    pairs = (pair.split("=", maxsplit=1) for pair in settings.ONECOURT_PROVIDERS.split(",") if "=" in pair)
    return {contract.strip(): name.strip() for contract, name in pairs}
