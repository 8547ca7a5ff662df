"""Rights: what a role may ever do, and what a policy says about this one thing."""

from collections.abc import Callable, Mapping
from typing import Any

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.kernel.rights import Right, Verdict, no

Policy = Callable[[Actor, Any], Verdict]

RIGHTS: dict[str, Right] = {}
POLICIES: dict[str, Policy] = {}
_ROLES: dict[str, frozenset[str]] = {}


def grants(right: Right) -> Callable[[Policy], Policy]:
    """Mark the policy that decides about one right on one thing; there is one policy for each right."""

    def mark(policy: Policy) -> Policy:
        if POLICIES.get(right.key, policy) is not policy:
            raise ValueError(f"two policies for {right.key}")
        RIGHTS[right.key] = right
        POLICIES[right.key] = policy
        return policy

    return mark


def set_roles(roles: Mapping[str, frozenset[Right]]) -> None:
    """Install the table of roles and rights; done once, by the wiring."""
    _ROLES.clear()
    _ROLES.update({role: frozenset(right.key for right in rights) for role, rights in roles.items()})


def may_ever(actor: Actor, right: Right) -> bool:
    """Whether one of the actor's roles carries the right at all, whatever the thing."""
    return any(right.key in _ROLES.get(role, ()) for role in actor.roles)


def allowed(actor: Actor, right: Right, thing: Any) -> Verdict:
    """Whether the actor may do this to this thing: role and policy must both agree."""
    if not may_ever(actor, right):
        return no("您现在的身份不能办理这件事。")
    policy = POLICIES.get(right.key)
    return policy(actor, thing) if policy else no("这项权限还没有定下由谁使用。")


def require(actor: Actor, right: Right, thing: Any) -> None:
    """Go on only if the actor may do this to this thing.

    Raises NotPermitted with the policy's sentence.
    """
    verdict = allowed(actor, right, thing)
    if not verdict:
        raise NotPermitted(verdict.reason)
