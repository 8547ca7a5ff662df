"""Settings that a court may turn, declared by the module that reads them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

PLATFORM = "platform"
COURT = "court"
PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Setting:
    """One entry of the settings register; `level` is the lowest level on which it may be set.

    `type` is the plain Python type of its value (int, bool, str, list, dict). `least` and `most` hold for a
    number and for each number in a list or table; `choices` are the codes a text or a list may hold, or the
    keys of a table, each with its word.
    """

    key: str
    type: type
    level: str
    default: Any
    says: str
    least: int | None = None
    most: int | None = None
    choices: tuple[tuple[str, str], ...] = ()
    unit: str = ""

    @property
    def is_fixed(self) -> bool:
        """Only one value is possible for the time being, so there is nothing to turn."""
        return self.least is not None and self.least == self.most

    def problem(self, value: Any) -> str:
        """What is wrong with a value, as a sentence for the person who typed it; empty where it fits."""
        if type(value) is not self.type:
            return "这里填的不是这项设置能用的内容，请按提示填写。"
        if self.type is str and self.choices and value not in dict(self.choices):
            return "请从列出的几项里选一项。"
        looks: dict[type, Callable[[Any], str]] = {
            int: self._number_problem,
            list: self._list_problem,
            dict: self._table_problem,
        }
        return looks[self.type](value) if self.type in looks else ""

    def _number_problem(self, number: Any) -> str:
        if type(number) is not int:
            return f"请填整数{self._range}。"
        low = self.least is not None and number < self.least
        if low or (self.most is not None and number > self.most):
            return f"请填整数{self._range}。"
        return ""

    def _list_problem(self, values: list[Any]) -> str:
        if not values:
            return "请至少留一项。"
        if any(type(one) is int for one in self.default):
            if len(values) != len(self.default):
                return f"这里要填 {len(self.default)} 个数。"
            return next(filter(None, map(self._number_problem, values)), "")
        if not all(isinstance(one, str) and one for one in values) or len(set(values)) != len(values):
            return "每一项写一次，不要留空。"
        if self.choices and not set(values) <= set(dict(self.choices)):
            return "请从列出的几项里选。"
        return ""

    def _table_problem(self, values: dict[Any, Any]) -> str:
        if not self.choices:
            return ""  # a table of rows has a page of its own, whose act looks at them
        if not set(values) <= set(dict(self.choices)):
            return "这里填的不是这项设置能用的内容，请按提示填写。"
        return next(filter(None, map(self._number_problem, values.values())), "")

    @property
    def _range(self) -> str:
        if self.least is None or self.most is None:
            return "" if self.least is None else f"，不小于 {self.least}"
        return f"，{self.least} 到 {self.most}"


SETTINGS: dict[str, Setting] = {}


def setting(key: str, kind: type, level: str, default: Any, *, says: str, **fits: Any) -> Setting:
    """Declare a setting; its key is unique on the platform."""
    declared = Setting(key, kind, level, default, says, **fits)
    if key in SETTINGS and SETTINGS[key] != declared:
        raise ValueError(f"setting declared twice: {key}")
    if problem := declared.problem(default) if default else "":
        raise ValueError(f"{key}: the default does not fit: {problem}")
    SETTINGS[key] = declared
    return SETTINGS[key]
