"""Who asks for JSON is refused in JSON, which pages of other sites may read."""

import json

import pytest

from statuspage.web.refusal import refusal


@pytest.mark.parametrize(
    ("path", "media"), [("/api/v1/site.json", "application/json"), ("/events/x", "text/plain"), ("/x.svg", "text/plain")]
)
def test_a_refusal_is_in_the_form_that_was_asked_for(path: str, media: str) -> None:
    answer = refusal(path, 429, "too many", 7)
    assert answer.headers["content-type"].startswith(media)
    assert (answer.status_code, answer.headers["retry-after"], answer.headers["cache-control"]) == (429, "7", "no-store")
    if media.endswith("json"):
        assert json.loads(bytes(answer.body)) == {"error": "too many"}
        assert answer.headers["access-control-allow-origin"] == "*"
