"""Pages that show cannot change anything: the database itself refuses."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def read_only_database() -> Iterator[None]:
    """One transaction in which every write fails; it also gives the page one consistent moment to look at."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        yield
