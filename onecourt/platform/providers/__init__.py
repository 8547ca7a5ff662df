"""Providers: services of others (SMS, face, bank …) behind contracts.

A contract says what is asked and answered, for how long is waited and how often tried again. Each contract
has one adapter in use, chosen in the environment (`ONECOURT_PROVIDERS="sms=sandbox"`). Every call leaves a
record; a call with the same `once` is made once. Where no adapter is chosen or the call fails, a person
takes over: the caller gets an answer that says so, never an exception and never a pass.
"""

from onecourt.platform.providers.calls import call
from onecourt.platform.providers.contracts import (
    Answer,
    NotReachable,
    ProviderContract,
    is_sandboxed,
    register,
)
from onecourt.platform.providers.reading import (
    READ_CALLS,
    CallRow,
    ContractRow,
    count_calls,
    list_calls,
    list_contracts,
)
from onecourt.platform.providers.sandbox import SandboxMessageRow, list_sandbox_messages
from onecourt.platform.providers.sms import SMS

__all__ = [
    "READ_CALLS",
    "SMS",
    "Answer",
    "CallRow",
    "ContractRow",
    "NotReachable",
    "ProviderContract",
    "SandboxMessageRow",
    "call",
    "count_calls",
    "is_sandboxed",
    "list_calls",
    "list_contracts",
    "list_sandbox_messages",
    "register",
]
