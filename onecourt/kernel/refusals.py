"""Refusals: the expected ways in which the court says no, each with a sentence for the person."""

from collections.abc import Mapping


class Refusal(Exception):
    """An act that was not done, and why; `message` is Chinese and shown, `field` says where.

    Subclasses set `code` (lower snake case, stable for the API) and may set `message` and `field`.
    """

    code = "refused"
    message = "没有办成，请看说明后再试。"
    field: str | None = None

    def __init__(self, message: str | None = None, *, field: str | None = None) -> None:
        self.message = message or self.message
        self.field = field or self.field
        super().__init__(self.message)


class NotFound(Refusal):
    """There is no such thing, or it is not this person's to see: both look the same (404)."""

    code = "not_found"
    message = "没有找到您要的内容。"


class NotPermitted(Refusal):
    """The thing may be seen, but this act on it is not this person's."""

    code = "not_permitted"
    message = "您没有办理这件事的权限。"


class WrongState(Refusal):
    """The thing has moved on since the page was drawn, so the act no longer fits its state."""

    code = "wrong_state"
    message = "这件事的状态已经变了，请刷新后再看。"


class BadAnswers(Refusal):
    """One or more answers cannot be taken; `errors` has one sentence for each field."""

    code = "bad_answers"

    def __init__(self, errors: Mapping[str, str]) -> None:
        self.errors = dict(errors)
        super().__init__(f"有 {len(self.errors)} 处要改。", field=next(iter(self.errors), None))
