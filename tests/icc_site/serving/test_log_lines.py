"""What strangers can bring about is a line in the log, and no more."""

import logging


def written(caplog) -> list[str]:
    """What the ordinary log has of what happened, as its handler writes it."""
    console = next(handler for handler in logging.getLogger().handlers if handler.name == "console")
    return [console.format(record) for record in caplog.records if console.filter(record)]


def test_foreign_host_is_told_in_one_line(client, caplog):
    assert client.get("/en/about/", headers={"Host": "example.org"}).status_code == 400
    assert [line.count("\n") for line in written(caplog)] == [0]


def test_text_size_that_does_not_exist_is_told_in_one_line(client, caplog):
    assert client.post("/text-size/", {"size": "7"}).status_code == 400
    assert [line.count("\n") for line in written(caplog)] == [0]
