"""Which jobs there are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

# Drawing pages and reading their text are long work: in queues of their own they do not hold up a code or a
# notice that somebody waits for.
DEFAULT, PICTURES, RECOGNITION = "default", "pictures", "recognition"

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Job:
    """One kind of background work; `says` is the first line of its docstring."""

    key: str
    function: Callable[..., Any]
    retries: int
    says: str
    queue: str = DEFAULT


JOBS: dict[str, Job] = {}


def job(key: str, *, retry: int = 7, queue: str = DEFAULT) -> Callable[[F], F]:
    """Declare a job; a failed run is repeated after 4, 16, 64 … seconds, `retry` times."""

    def declare(function: F) -> F:
        if key in JOBS and JOBS[key].function is not function:
            raise ValueError(f"job declared twice: {key}")
        strategy = RetryStrategy(max_attempts=retry, exponential_wait=4) if retry else False
        app.task(name=key, retry=strategy, queue=queue)(function)
        says = (function.__doc__ or "").strip().split("\n")[0]
        JOBS[key] = Job(key, function, retry, says, queue)
        return function

    return declare
