"""The register of declared kinds."""

from collections.abc import Iterable

from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters.terms import MatterKind
from onecourt.modules.matters.workflow import STANDARD
from onecourt.platform.workflow import Workflow

KINDS: dict[str, MatterKind] = {}


def register_kinds(kinds: Iterable[MatterKind]) -> None:
    """Take declared kinds into the engine; done once for each module, by the wiring."""
    for kind in kinds:
        if KINDS.get(kind.key, kind) is not kind:
            raise ValueError(f"kind declared twice: {kind.key}")
        if kind.workflow not in STANDARD:
            raise ValueError(f"{kind.key}: unknown workflow {kind.workflow}")
        KINDS[kind.key] = kind


def kind_of(key: str) -> MatterKind:
    """The declaration with this key, or NotFound."""
    if key not in KINDS:
        raise NotFound
    return KINDS[key]


def list_kinds(group: str | None = None) -> list[MatterKind]:
    """All declared kinds, or those listed in one group."""
    return [kind for kind in KINDS.values() if group in (None, kind.group)]


def workflow_of(kind: MatterKind) -> Workflow:
    """The workflow table that a kind follows."""
    return STANDARD[kind.workflow]
