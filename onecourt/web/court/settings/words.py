"""Values of settings in words, and the groups in which the page lists them."""

from typing import Any

from onecourt.kernel.settings import Setting

# (heading, beginnings of keys); a setting that none of them names stands under the last.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("立案和审核", ("filing.", "review.", "idv.", "matter.")),
    ("材料和文件", ("material.", "document.")),
    ("交费", ("fee.",)),
    ("登录和短信", ("login.", "password.", "sms.", "captcha.")),
    ("其他", ("",)),
)
LEVELS = {"default": "平台默认", "platform": "平台设定", "court": "本院设定", "programme": "专项设定"}


def written(setting: Setting, value: Any) -> str:
    """A value as a person reads it."""
    labels = dict(setting.choices)
    if isinstance(value, bool):
        return "开" if value else "关"
    if isinstance(value, int):
        return f"{value} {setting.unit}".strip()
    if isinstance(value, list):
        return "、".join(labels.get(str(one), str(one)) for one in value)
    if isinstance(value, dict) and not setting.choices:
        return "另有规定" if value else "按平台的办"
    if isinstance(value, dict):
        rows = [f"{labels.get(key, key)} {number} {setting.unit}".strip() for key, number in value.items()]
        return "；".join(rows) or "没有填"
    return labels.get(str(value), str(value))


def group_of(setting: Setting) -> str:
    """The heading under which a setting stands."""
    return next(heading for heading, begins in GROUPS if setting.key.startswith(begins))
