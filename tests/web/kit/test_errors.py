"""Pages for what went wrong."""

import pytest
from django.test import Client

from onecourt.web.kit import errors

pytestmark = pytest.mark.django_db


@pytest.mark.req("PLT-90")
def test_an_unknown_address(client):
    response = client.get("/nothing/of/the/kind/")

    page = response.content.decode()
    assert response.status_code == 404
    assert "没有找到您要的内容" in page
    assert response["X-Reference"] in page


def test_a_form_of_an_old_session(settings):
    settings.CSRF_FAILURE_VIEW = "onecourt.web.kit.errors.csrf_failure"

    response = Client(enforce_csrf_checks=True).post("/sign-in/", {"phone": "1"})

    assert response.status_code == 403
    assert "这一页放得太久了" in response.content.decode()


def test_a_breakdown_shows_no_trace_and_reads_no_database(rf, django_assert_num_queries):
    request = rf.get("/")
    request.reference = "261120-ABCD-EFGH"

    with django_assert_num_queries(0):
        response = errors.server_error(request)

    page = response.content.decode()
    assert response.status_code == 500
    assert "以前保存的内容都还在" in page
    assert "261120-ABCD-EFGH" in page
