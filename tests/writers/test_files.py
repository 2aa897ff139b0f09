from __future__ import annotations

from pathlib import Path

import pytest

from quotex.errors import UsageError
from quotex.writers.files import new_folder, replacing, replacing_file


def test_the_file_appears_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")
    path.chmod(0o640)
    with replacing(path) as stream:
        stream.write("new\r\n“")
        assert path.read_text() == "old"
    assert path.read_bytes() == "new\r\n“".encode()
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_leaves_things_as_they_were(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "out.json"

    def write() -> None:
        with replacing(path) as stream:
            stream.write("half")
            raise error

    with pytest.raises(error):
        write()
    assert list(tmp_path.iterdir()) == []


def test_a_link_still_points_to_the_file(tmp_path: Path) -> None:
    link, path = tmp_path / "link", tmp_path / "out.json"
    link.symlink_to(path)
    with replacing(link) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert path.read_text() == "new"


def test_a_device_is_not_replaced() -> None:
    with replacing(Path("/dev/null")) as stream:
        stream.write("gone")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("name", ["", "missing/out.json"])
def test_a_place_that_can_not_be_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="can't write"), replacing(tmp_path / name):
        pass


def test_a_folder_appears_when_all_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with new_folder(folder) as temporary:
        (temporary / "a").write_text("new")
        assert list(folder.iterdir()) == []
    assert (folder / "a").read_text() == "new"
    with pytest.raises(UsageError, match="there already"), new_folder(folder):
        pass
    with pytest.raises(ValueError, match="half"), new_folder(tmp_path / "other"):
        raise ValueError("half")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_database_needs_a_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not a file"), replacing_file(tmp_path):
        pass
