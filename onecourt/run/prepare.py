"""Makes the data ready after the database is up: tables, keys, static files, law tables, the demo world."""

import hashlib
import json
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.run.console import main_guard, step


def make_ready(demo: bool) -> None:
    """Every part is done only where it is due, so that a second start is quick."""
    make_keys()
    migrate()
    collect_static()
    load_tables()
    if demo:
        build_demo()


def make_keys() -> None:
    from onecourt.platform import crypto

    if not Path(settings.ONECOURT_KEYS).exists():
        with step("生成密钥 making the key ring"):
            crypto.make_ring(settings.ONECOURT_KEYS)


def migrate() -> None:
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        with step("建立数据表 migrating the database"):
            call_command("migrate", verbosity=0, interactive=False)


def collect_static() -> None:
    built = settings.BASE_DIR / "static" / "built" / ".stamp"
    done = settings.STATIC_ROOT / ".stamp"
    digest = hashlib.sha256(built.read_bytes() + str(settings.BASE_DIR).encode()).hexdigest()
    if not (done.exists() and done.read_text() == digest):
        with step("收集静态文件 collecting static files"):
            call_command("collectstatic", verbosity=0, interactive=False, clear=True)
            done.write_text(digest)


def load_tables() -> None:
    """The tables of the law, each by the operation of its module; loading again changes nothing."""
    for label, load in table_loaders():
        with step(label), transaction.atomic():
            load(actor=Actor.system("run.load_tables"), at=clock.now())


def table_loaders() -> list[tuple[str, Callable[..., Any]]]:
    """What the modules offer under the names below and has changed since it was loaded into this database."""
    names = (
        ("法院 courts", "onecourt.modules.courts.public", "load_courts"),
        ("案由 causes", "onecourt.modules.catalogues.public", "load_causes"),
        ("告知书 agreements", "onecourt.modules.agreements.public", "load_agreements"),
    )
    return [
        (f"加载{label}", getattr(import_module(module), name))
        for label, module, name in names
        if find_spec(module) and hasattr(import_module(module), name)
    ]


def build_demo() -> None:
    """The demo world, whole or not at all; what it notes down is printed by `up`."""
    note = settings.ONECOURT_HOME / "demo.json"
    if note.exists() or settings.PRODUCTION or not find_spec("onecourt.run.demo"):
        return
    if not find_spec("onecourt.run.demo.world"):
        return
    world = import_module("onecourt.run.demo.world")
    with step("建立演示数据 building the demo world"), transaction.atomic():
        world.build(clock.now())
    if not note.exists():
        note.write_text(json.dumps({"logins": getattr(world, "LOGINS", [])}, ensure_ascii=False, indent=1))


def main() -> int:
    django.setup()
    return main_guard(lambda: make_ready("--no-demo" not in sys.argv), settings.ONECOURT_HOME)


if __name__ == "__main__":
    sys.exit(main())
