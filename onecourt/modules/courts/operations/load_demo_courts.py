"""Loading the courts of the demo province."""

import tomllib
from datetime import datetime
from importlib.resources import files

from pypinyin import Style, lazy_pinyin

from onecourt.kernel.actor import Actor
from onecourt.modules.courts.models import Court
from onecourt.modules.courts.terms import LOAD
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def load_demo_courts(*, actor: Actor, at: datetime) -> list[Court]:
    """Load 示例省 with its courts; loading again changes only what the table says otherwise.

    The letter 示 belongs to no real court, so no real court decides anything invented.
    """
    access.require(actor, LOAD, "demo-courts")
    text = (files("onecourt.modules.courts") / "data" / "demo-courts.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    courts: dict[str, Court] = {}
    for entry in table["court"]:
        values = {key: value for key, value in entry.items() if key not in ("code", "parent")}
        courts[entry["code"]], created = Court.objects.update_or_create(
            code=entry["code"],
            defaults={
                **values,
                "parent": courts.get(entry["parent"]),
                "province": table["province"],
                "is_demo": True,
                "pinyin": "".join(lazy_pinyin(entry["name"], errors="ignore")),
                "initials": "".join(lazy_pinyin(entry["name"], style=Style.FIRST_LETTER, errors="ignore")),
            },
        )
        if created:
            _record(actor, at, courts[entry["code"]])
    return list(courts.values())


def _record(actor: Actor, at: datetime, court: Court) -> None:
    audit.record(
        "courts.court.loaded",
        actor=actor,
        at=at,
        thing=("courts.court", court.id),
        chain="courts",
        facts={"code": court.code},
    )
