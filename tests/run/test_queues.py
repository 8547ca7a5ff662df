"""Nobody who waits for a code waits for a picture."""

from onecourt.platform.jobs import DEFAULT, JOBS, PICTURES, RECOGNITION
from onecourt.run.worker import BEHIND


def test_long_work_stands_in_queues_of_its_own():
    behind = {key: job.queue for key, job in JOBS.items() if job.queue != DEFAULT}

    assert behind == {
        "documents.render_pages": PICTURES,
        "documents.examine_pictures": PICTURES,
        "documents.preview_document": PICTURES,
        "documents.recognise_text": RECOGNITION,
    }


def test_the_supervisor_starts_a_worker_for_each_queue():
    assert set(BEHIND) == {JOBS[key].queue for key in JOBS} - {DEFAULT}
