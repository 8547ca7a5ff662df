"""Verifies the audit trail: the chains in the database, or the lines of an export by themselves."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import django
from django.conf import settings

from onecourt.run.console import DONE, NO, NOT_NOW, WRONG_USE, main_guard, say


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="court audit verify")
    parser.add_argument("export", nargs="?")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    django.setup()
    return main_guard(lambda: verify(given.export, as_json=given.json), settings.ONECOURT_HOME)


def verify(export: str | None, *, as_json: bool) -> int:
    """Say what was looked at and what does not hold; 1 if anything does not."""
    from django.db import OperationalError

    from onecourt.platform import audit

    try:
        if export:
            count, broken = audit.breaks_in(Path(export).read_text(encoding="utf-8").splitlines())
        else:
            count, broken = audit.broken_chains()
    except (FileNotFoundError, IsADirectoryError):
        say(f"没有这个文件：{export}。No such file.")
        return WRONG_USE
    except (ValueError, KeyError, TypeError):
        say(f"这个文件不是操作日志的导出：{export}。Not an export of the audit trail.")
        return WRONG_USE
    except OperationalError:
        say("没有连上数据库，请先运行 ./court up。The database is not running: ./court up starts it.")
        return NOT_NOW
    if as_json:
        rows = [{"chain": one.chain, "number": one.number, "why": one.why} for one in broken]
        say(json.dumps({"checked": count, "broken": rows}, ensure_ascii=False, indent=1))
        return NO if broken else DONE
    for one in broken:
        say(f"✗ {one.chain}#{one.number} {one.why}")
    unit = "条记录 entries" if export else "条链 chains"
    say(
        f"核对了 {count} {unit}，{len(broken)} 处不对 broken。"
        if broken
        else f"核对了 {count} {unit}，全部完好 all whole。"
    )
    return NO if broken else DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
