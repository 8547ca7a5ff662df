"""Workflow tables: which step leads from which state to which, by whose right and under which rules."""

from onecourt.platform.workflow.table import WORKFLOWS, OpenStep, Step, Workflow, history

__all__ = ["WORKFLOWS", "OpenStep", "Step", "Workflow", "history"]
