"""The six import contracts hold, and each breaks when it is violated."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = Path(sys.executable).with_name("lint-imports")

# A small house with every floor and three modules: alpha in an early tier, beta and gamma above it.
ANATOMY = ("terms", "events", "rules", "models", "workflow", "policies", "public", "admin", "jobs")
FOLDERS = ("queries", "operations", "kinds")

VIOLATIONS = {
    "a stray file in a module": ("modules/alpha/helpers.py", "", "alpha.helpers"),
    "a stray file beside the floors": ("tools.py", "", "onecourt.tools"),
    "a stray desk": ("web/visitors/__init__.py", "", "web.visitors"),
    "kernel imports platform": ("kernel/money.py", "from onecourt.platform import jobs\n", "kernel.money"),
    "platform imports a module": (
        "platform/jobs.py",
        "from onecourt.modules.alpha import public\n",
        "platform.jobs",
    ),
    "a module imports a use case": (
        "modules/alpha/public.py",
        "from onecourt.usecases import area\n",
        "alpha.public",
    ),
    "a use case imports the web": ("usecases/area.py", "from onecourt.web import kit\n", "usecases.area"),
    "the web imports the wiring": ("web/kit.py", "from onecourt import wiring\n", "web.kit"),
    "a rule imports the model": (
        "modules/alpha/rules.py",
        "from onecourt.modules.alpha import models\n",
        "alpha.rules",
    ),
    "an operation imports a kind": (
        "modules/alpha/operations/act.py",
        "from onecourt.modules.alpha import kinds\n",
        "alpha.operations.act",
    ),
    "a module imports another's operations": (
        "modules/beta/queries/ask.py",
        "from onecourt.modules.alpha import operations\n",
        "beta.queries.ask",
    ),
    "a page imports a module's models": (
        "web/court/views.py",
        "from onecourt.modules.alpha.models import Thing\n",
        "court.views",
    ),
    "two modules in a circle": (
        "modules/alpha/queries/ask.py",
        "from onecourt.modules.beta import public\n",
        "No cycles are allowed",
    ),
    "kernel imports django": ("kernel/money.py", "from django.db import models\n", "kernel.money"),
    "a rule imports django": ("modules/alpha/rules.py", "import django\n", "alpha.rules"),
    "a desk imports a desk": ("web/court/views.py", "from onecourt.web import parties\n", "court.views"),
    "the kit imports a desk": ("web/kit.py", "from onecourt.web import parties\n", "web.kit"),
}

CONTRACTS = {
    "a stray file in a module": 2,
    "a stray file beside the floors": 1,
    "a stray desk": 6,
    "a rule imports the model": 2,
    "an operation imports a kind": 2,
    "a module imports another's operations": 4,
    "a page imports a module's models": 4,
    "two modules in a circle": 3,
    "kernel imports django": 5,
    "a rule imports django": 5,
    "a desk imports a desk": 6,
    "the kit imports a desk": 6,
}


def test_hold_on_this_code():
    done = lint(ROOT)

    assert done.returncode == 0, (
        f"./court check shows the same; docs/explanations/floors.md explains it\n{done.stdout}"
    )


def test_hold_on_the_small_house(small_house):
    assert lint(small_house).returncode == 0


@pytest.mark.parametrize("violation", VIOLATIONS)
def test_break_on(violation, small_house):
    path, text, named = VIOLATIONS[violation]
    write(small_house / "onecourt" / path, text)

    done = lint(small_house)

    assert done.returncode == 1
    assert named in done.stdout
    broken = [
        line for line in done.stdout.splitlines() if line.startswith("BROKEN") or line.endswith("BROKEN")
    ]
    assert any(line.startswith(str(CONTRACTS.get(violation, 1))) for line in broken), done.stdout


def test_break_on_a_copy_of_this_code(tmp_path):
    shutil.copytree(
        ROOT / "onecourt", tmp_path / "onecourt", ignore=shutil.ignore_patterns("__pycache__", "*.html")
    )
    shutil.copy(ROOT / ".importlinter", tmp_path)
    module = first_module(tmp_path)
    write(tmp_path / f"onecourt/modules/{module}/helpers.py", "")
    write(tmp_path / "onecourt/kernel/upward.py", "from onecourt.platform import access\n")

    done = lint(tmp_path)

    assert done.returncode == 1
    assert f"{module}.helpers" in done.stdout
    assert "kernel.upward" in done.stdout


@pytest.fixture
def small_house(tmp_path):
    floors = [
        *["run", "kernel", "platform", "modules", "usecases", "web"],
        *["web/court", "web/parties", "web/public"],
    ]
    for module in ("alpha", "beta", "gamma"):
        floors += [f"modules/{module}", *(f"modules/{module}/{folder}" for folder in FOLDERS)]
        for part in ANATOMY:
            write(tmp_path / f"onecourt/modules/{module}/{part}.py", "")
    for floor in ("", *floors):
        write(tmp_path / "onecourt" / floor / "__init__.py", "")
    for single in ("wiring.py", "roles.py", "platform/jobs.py", "usecases/area.py", "web/kit.py"):
        write(tmp_path / "onecourt" / single, "")
    write(tmp_path / "onecourt/modules/beta/operations/act.py", "from onecourt.modules.alpha import public\n")
    shutil.copy(ROOT / "onecourt/run/contracts.py", tmp_path / "onecourt/run")
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def first_module(root: Path) -> str:
    built = sorted(public.parent.name for public in (root / "onecourt/modules").glob("*/public.py"))
    return built[0] if built else pytest.skip("no module has a front door yet")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "PYTHONPATH": str(root), "COLUMNS": "200", "NO_COLOR": "1"}
    command = [str(LINT), "--no-cache", "--no-logo"]
    return subprocess.run(
        command, cwd=root, env=surroundings, capture_output=True, text=True, timeout=60, check=False
    )
