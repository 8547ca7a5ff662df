"""Jobs: work that follows an act, written into the queue in the act's own transaction.

A job takes ids, calls one operation and must bear to run twice. Jobs with the same lock run one after the
other, in the order in which they were deferred; one that waits for its moment holds back those behind it.
"""

from onecourt.platform.jobs.deferring import defer
from onecourt.platform.jobs.pending import PendingJob, pending, run_pending
from onecourt.platform.jobs.registry import DEFAULT, JOBS, PICTURES, RECOGNITION, Job, job
from onecourt.platform.jobs.timetable import TIMETABLE, Entry

__all__ = [
    "DEFAULT",
    "JOBS",
    "PICTURES",
    "RECOGNITION",
    "TIMETABLE",
    "Entry",
    "Job",
    "PendingJob",
    "defer",
    "job",
    "pending",
    "run_pending",
]
