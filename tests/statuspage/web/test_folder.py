"""A folder that is exchanged as a whole: what is written, kept, taken along and removed, and what a break-off leaves."""

import ctypes
import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest

from statuspage.web import folder
from statuspage.web.folder import Draft, Folder, FolderError, Written


def export(path: Path, files: Mapping[str, bytes]) -> Written:
    """Export these files, each with a `.br` beside it."""
    with Folder(path).draft() as draft:
        put(draft, files)
    return draft.done


def put(draft: Draft, files: Mapping[str, bytes]) -> None:
    for name, body in files.items():
        draft.put(name, body, {".br": partial(bytes.__add__, b"br ", body)})


def found(path: Path) -> dict[str, bytes]:
    """What a reader sees."""
    return {str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}


ONE = {"index.html": b"one", "services/a.html": b"a", "services/a/feed.rss": b"feed"}


def test_everything_is_there_with_what_is_compressed_beside_it(tmp_path: Path) -> None:
    assert export(tmp_path / "www", ONE) == Written(6, 0, 0)
    seen = found(tmp_path / "www")
    assert {name: body for name, body in seen.items() if not name.endswith(".br")} == ONE
    assert seen["services/a.html.br"] == b"br a"


def test_what_has_not_changed_is_left_untouched_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    export(tmp_path / "www", ONE)
    before = (tmp_path / "www" / "services/a/feed.rss").stat()
    done = export(tmp_path / "www", {"index.html": b"two", "services/a/feed.rss": b"feed"})
    assert done == Written(2, 2, 2)
    after = (tmp_path / "www" / "services/a/feed.rss").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert set(found(tmp_path / "www")) == {
        "index.html",
        "index.html.br",
        "services/a/feed.rss",
        "services/a/feed.rss.br",
    }


def test_what_others_have_put_there_stays(tmp_path: Path) -> None:
    export(tmp_path / "www", ONE)
    (tmp_path / "www" / ".well-known").mkdir()
    (tmp_path / "www" / ".well-known" / "security.txt").write_bytes(b"Contact: x")
    (tmp_path / "www" / "latest").symlink_to("services")
    for body in (b"two", b"three"):
        export(tmp_path / "www", {"index.html": body})
        assert found(tmp_path / "www")[".well-known/security.txt"] == b"Contact: x"
        assert (tmp_path / "www" / "latest").is_symlink()
    assert "services/a.html" not in found(tmp_path / "www")


def test_a_file_that_somebody_removed_is_written_again(tmp_path: Path) -> None:
    export(tmp_path / "www", ONE)
    (tmp_path / "www" / "index.html").unlink()
    assert export(tmp_path / "www", ONE) == Written(1, 5, 0)
    assert found(tmp_path / "www")["index.html"] == b"one"


def test_what_breaks_off_leaves_the_old_one_whole_and_the_next_one_clears_up(tmp_path: Path) -> None:
    export(tmp_path / "www", ONE)
    before = found(tmp_path / "www")

    def broken() -> Iterator[bytes]:
        yield b"two"
        assert found(tmp_path / "www") == before
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), Folder(tmp_path / "www").draft() as draft:
        put(draft, dict(zip(("index.html", "new.html"), broken(), strict=False)))
    assert found(tmp_path / "www") == before
    assert export(tmp_path / "www", ONE) == Written(0, 6, 0)
    assert len([one for one in (tmp_path / ".www.export").iterdir() if one.is_dir()]) == 2


def test_who_reads_meanwhile_has_the_generation_before_to_its_end(tmp_path: Path) -> None:
    export(tmp_path / "www", ONE)
    copying = (tmp_path / "www").resolve()
    export(tmp_path / "www", {"index.html": b"two"})
    assert found(copying)["index.html"] == b"one"
    export(tmp_path / "www", {"index.html": b"three"})
    assert not copying.exists()


def test_groups_of_files_are_taken_over_by_their_mark(tmp_path: Path) -> None:
    with Folder(tmp_path / "www").draft() as draft:
        put(draft, {"a.html": b"a"})
        draft.mark("a", "1", ["a.html"])
    for mark, reused in (("1", True), ("1", True), ("2", False), ("1", False)):
        with Folder(tmp_path / "www").draft() as draft:
            assert draft.reuse("a", mark) is reused
        assert ("a.html.br" in found(tmp_path / "www")) is reused


def test_a_file_put_over_one_that_was_taken_over_leaves_what_is_read_as_it_was(tmp_path: Path) -> None:
    with Folder(tmp_path / "www").draft() as draft:
        put(draft, {"a.html": b"one"})
        draft.mark("a", "1", ["a.html"])
    with Folder(tmp_path / "www").draft() as draft:
        assert draft.reuse("a", "1")
        put(draft, {"a.html": b"two"})
        assert found(tmp_path / "www") == {"a.html": b"one", "a.html.br": b"br one"}
    assert found(tmp_path / "www") == {"a.html": b"two", "a.html.br": b"br two"}


def test_an_empty_folder_becomes_the_site(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    export(tmp_path / "www", ONE)
    assert found(tmp_path / "www")["index.html"] == b"one"


def test_without_hard_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    export(tmp_path / "www", ONE)
    monkeypatch.setattr(os, "link", refused)
    assert export(tmp_path / "www", ONE) == Written(0, 6, 0)
    assert found(tmp_path / "www")["services/a.html"] == b"a"


@pytest.mark.parametrize("at_once", [True, False])
def test_all_of_it_is_brought_to_disk_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool) -> None:
    """By one call, or file by file where there is none."""
    synced: list[str] = []

    def note(path: Path) -> bool:
        assert not (tmp_path / "www").exists()
        synced.append(path.name)
        return at_once

    monkeypatch.setattr(folder, "_sync_all", note)
    monkeypatch.setattr(folder, "_sync", note)
    export(tmp_path / "www", ONE)
    assert len(synced) == (1 if at_once else 1 + len(found(tmp_path / "www")) + len({"1.json"}))


def test_a_file_system_is_brought_to_disk_at_once_where_the_system_can(tmp_path: Path) -> None:
    assert folder._sync_all(tmp_path) is hasattr(ctypes.CDLL(None), "syncfs")


@pytest.mark.parametrize("kind", ["full", "file", "link", "nowhere"])
def test_what_is_not_ours_is_not_touched(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "www"
    if kind == "full":
        path.mkdir()
        (path / "index.html").write_bytes(b"mine")
    elif kind == "file":
        path.write_bytes(b"mine")
    else:
        path.symlink_to(tmp_path / "elsewhere")
        if kind == "link":
            (tmp_path / "elsewhere").mkdir()
    with pytest.raises(FolderError, match="name a folder that is not there yet"):
        export(path, ONE)
    assert kind != "full" or found(path) == {"index.html": b"mine"}


def test_only_one_export_writes_at_a_time(tmp_path: Path) -> None:
    with Folder(tmp_path / "www").draft(), pytest.raises(FolderError, match="another export"), Folder(tmp_path / "www").draft():
        pass


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(FolderError, match="taken"):
        export(tmp_path / "taken" / "www", ONE)
