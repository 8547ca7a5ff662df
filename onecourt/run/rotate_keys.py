"""Puts a new key into the ring and seals everything anew under it."""

import sys

import django
from django.conf import settings

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.run.console import DONE, NOT_NOW, main_guard, say


def rotate() -> int:
    """Add a key and seal anew; both are on record, without the key itself."""
    from django.db import OperationalError, connection

    from onecourt.platform import audit
    from onecourt.platform.crypto.keys import add_key, ring_path, the_ring
    from onecourt.platform.crypto.rotation import reseal

    try:
        connection.ensure_connection()
    except OperationalError:
        say("没有连上数据库，请先运行 ./court up。The database is not running: ./court up starts it.")
        return NOT_NOW
    the_ring()
    add_key(ring_path())
    changed = reseal()
    audit.record(
        "crypto.key.added",
        actor=Actor.system("run.rotate_keys"),
        at=clock.now(),
        thing=("crypto.key", new_id()),
        chain="keys",
        facts={"key": the_ring().current, "resealed": changed},
    )
    say(f"已换用新密钥，{changed} 行重新加密。A new key is in use, {changed} rows were sealed anew.")
    say(f"请把密钥文件另外备份：{ring_path()}。Back the ring up apart from the data.")
    return DONE


if __name__ == "__main__":
    django.setup()
    sys.exit(main_guard(rotate, settings.ONECOURT_HOME))
