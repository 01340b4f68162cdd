"""A folder of files that is exchanged as a whole: whoever reads sees all of the old one or all of the new one.

`DIR` is a symbolic link to a generation in `.DIR.export` beside it. A new generation is written there, with hard links to what has
not changed, and becomes `DIR` by renaming a link; before that nothing of it is seen, whatever ends the program. The generation
before is kept for whoever copies from it. What others have put into `DIR` is taken along; a manifest tells what is ours.
"""

import contextlib
import ctypes
import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from statuspage.errors import StatuspageError

_AT_ONCE = 16
"""Files that are brought to disk at once, where each has to be asked for."""


class FolderError(StatuspageError):
    """The folder cannot be written, is another's, or is written by another export."""


@dataclass(frozen=True, slots=True)
class Written:
    """What an export has done: files that were written, that stayed as they were, and that are gone."""

    written: int
    kept: int
    removed: int


@dataclass(frozen=True, slots=True)
class _Generation:
    """A folder, and what of it is ours: the digest of each file, and the mark that groups of files were made by."""

    number: int
    folder: Path
    files: Mapping[str, str]
    marks: Mapping[str, tuple[str, Sequence[str]]]


class Folder:
    """`path` is the folder that is read; it must not be there yet, or be empty, or be one of an export."""

    def __init__(self, path: Path) -> None:
        self.path = path.parent.resolve() / path.name
        self._own = self.path.with_name(f".{path.name}.export")

    @contextlib.contextmanager
    def draft(self) -> Iterator["Draft"]:
        """A new generation. What was put into it is in place when the block ends well. Raises FolderError."""
        try:
            with self._locked():
                now = self._present()
                self._clear(now.number - 1, now.number)
                draft = Draft(now, self._own / str(now.number + 1))
                yield draft
                self._exchange(now, draft)
        except OSError as error:
            raise FolderError(f"{error.filename or self.path}: {error.strerror}") from error

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        self._own.mkdir(parents=True, exist_ok=True)
        with (self._own / "lock").open("w", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise FolderError(f"{self.path}: another export writes it") from error
            yield

    def _present(self) -> _Generation:
        """The generation that is read now; an empty one when there is none."""
        if not self.path.is_symlink():
            if self.path.exists() and not (self.path.is_dir() and next(self.path.iterdir(), None) is None):
                raise FolderError(f"{self.path}: it is there already and no export made it; name a folder that is not there yet")
            return _Generation(0, self._own / "0", {}, {})
        target = self.path.parent / self.path.readlink()
        if target.parent != self._own or not target.name.isdigit():
            raise FolderError(f"{self.path}: it is a link that no export made; name a folder that is not there yet")
        try:
            told = json.loads(self._manifest(int(target.name)).read_bytes())
        except (FileNotFoundError, ValueError):  # what cannot be told to be ours is taken along as another's
            told = {"files": {}, "marks": {}}
        return _Generation(int(target.name), target, told["files"], told["marks"])

    def _manifest(self, number: int) -> Path:
        return self._own / f"{number}.json"

    def _clear(self, *but: int) -> None:
        """Remove all generations, and what an export that was killed has left."""
        kept = {"lock", *(str(number) for number in but), *(f"{number}.json" for number in but)}
        for found in self._own.iterdir():
            if found.name not in kept:
                shutil.rmtree(found) if found.is_dir() and not found.is_symlink() else found.unlink()

    def _exchange(self, now: _Generation, draft: "Draft") -> None:
        """Put the draft in the place of what is read now, once all of it is on disk."""
        draft.take_along()
        told = {"files": draft.files, "marks": draft.marks}
        manifest = self._manifest(now.number + 1)
        manifest.write_text(json.dumps(told, separators=(",", ":")), "utf-8")
        _settle(self._own, [*draft.written, manifest])
        link = self._own / "link"
        link.symlink_to(Path(self._own.name) / draft.folder.name)
        if self.path.is_dir() and not self.path.is_symlink():
            self.path.rmdir()
        os.replace(link, self.path)  # noqa: PTH105
        self._clear(now.number, now.number + 1)


class Draft:
    """A generation that is being written: `files` are the digests of what is ours by name, `marks` those of groups of files,
    `written` is what was not there before."""

    def __init__(self, before: _Generation, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, str] = {}
        self.marks: dict[str, tuple[str, Sequence[str]]] = {}
        self._before = before
        self.written: list[Path] = []
        self._made: set[str] = set()
        folder.mkdir()

    def put(self, name: str, body: bytes, encodings: Mapping[str, Callable[[], bytes]]) -> None:
        """A file, and one beside it for each encoding (by its suffix, such as `.br`), which is made only when the body is new."""
        digest = hashlib.sha256(body).hexdigest()[:32]
        for own, made in {"": lambda: body, **encodings}.items():
            self._place(name + own, digest, made)

    def reuse(self, group: str, mark: str) -> bool:
        """Take over the files of a group, if they were made by the same mark; whether they were."""
        known, names = self._before.marks.get(group, ("", ()))
        if known != mark or not all(self._link(name) for name in names):
            return False
        self.files |= {name: self._before.files[name] for name in names}
        self.marks[group] = mark, names
        return True

    def mark(self, group: str, mark: str, names: Sequence[str]) -> None:
        """Note by which mark files that were put belong together; those beside them belong to them."""
        every = [own for name in names for own in (name, f"{name}.br", f"{name}.gz") if own in self.files]
        self.marks[group] = mark, every

    def take_along(self) -> None:
        """Take over what others have put into the folder."""
        for folder, folders, names in os.walk(self._before.folder):
            inside = Path(folder).relative_to(self._before.folder)
            linked = [name for name in folders if (Path(folder) / name).is_symlink()]
            for name in (str(inside / name) for name in (*names, *linked)):
                if name not in self._before.files and name not in self.files:
                    self._link(name)

    @property
    def done(self) -> Written:
        """What has been done so far."""
        gone = sum(name not in self.files for name in self._before.files)
        return Written(len(self.written), len(self.files) - len(self.written), gone)

    def _place(self, name: str, digest: str, made: Callable[[], bytes]) -> None:
        if self._before.files.get(name) != digest or not self._link(name):
            path = self._room(name)
            path.unlink(missing_ok=True)  # it may be a link to the file that is read now, which must not change
            path.write_bytes(made())
            self.written.append(path)
        self.files[name] = digest

    def _link(self, name: str) -> bool:
        """Have the file of before here too; whether it was there."""
        old, new = self._before.folder / name, self._room(name)
        try:
            os.link(old, new, follow_symlinks=False)
        except FileNotFoundError:
            return False
        except FileExistsError:
            return True
        except OSError:  # a file system without hard links
            shutil.copy2(old, new, follow_symlinks=False)
        return True

    def _room(self, name: str) -> Path:
        """Where a file goes, in a folder that is there."""
        inside = os.path.dirname(name)  # noqa: PTH120 -- a hundred thousand times
        if inside not in self._made:
            (self.folder / inside).mkdir(parents=True, exist_ok=True)
            self._made.add(inside)
        return self.folder / name


def _settle(folder: Path, files: Iterable[Path]) -> None:
    """Have the files of a folder on disk: by one call where there is one, else several at once, since the waiting is shared."""
    if _sync_all(folder):
        return
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(_sync, files):
            pass


def _sync_all(folder: Path) -> bool:
    """Bring all of the file system that a folder is on to disk (syncfs, of Linux); whether that was done."""
    sync = getattr(ctypes.CDLL(None), "syncfs", None)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        return sync is not None and sync(descriptor) == 0
    finally:
        os.close(descriptor)


def _sync(file: Path) -> None:
    with file.open("rb") as opened:
        os.fsync(opened.fileno())
