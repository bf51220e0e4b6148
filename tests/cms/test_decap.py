import hashlib
import io
import tarfile

import pytest

from generator.cms.decap import VERSION, NoBundleError, bundle, kept

SCRIPT = b"window.CMS = {};\n"


@pytest.fixture(autouse=True)
def _as_if_published(monkeypatch) -> None:
    monkeypatch.setattr("generator.cms.decap._SHA256", hashlib.sha256(SCRIPT).hexdigest())


def archive(content: bytes = SCRIPT, name: str = "package/dist/decap-cms.js") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as written:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        written.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def never(address: str, most: int) -> bytes:
    raise AssertionError(f"{address} is asked for")


def test_a_file_that_is_given_is_kept_and_nothing_is_fetched(tmp_path) -> None:
    given = tmp_path / "decap-cms.js"
    given.write_bytes(SCRIPT)
    assert bundle(tmp_path / "cache", given=given, registry="https://r", fetch=never) == SCRIPT
    assert kept(tmp_path / "cache") == SCRIPT
    assert bundle(tmp_path / "cache", given=None, registry="https://r", fetch=never) == SCRIPT


def test_it_is_fetched_from_the_registry_once(tmp_path) -> None:
    asked = []

    def fetch(address: str, most: int) -> bytes:
        asked.append(address)
        return archive()

    for _ in range(2):
        assert bundle(tmp_path, given=None, registry="https://r.example/", fetch=fetch) == SCRIPT
    assert asked == ["https://r.example/decap-cms/-/decap-cms-3.16.3.tgz"]


@pytest.mark.parametrize(
    "answer", [archive(b"something else"), archive(name="package/other.js"), b"no archive", b""]
)
def test_what_is_not_what_was_published_is_refused(tmp_path, answer) -> None:
    with pytest.raises(NoBundleError, match="decap-cms-3"):
        bundle(tmp_path, given=None, registry="https://r", fetch=lambda address, most: answer)
    assert kept(tmp_path) is None


def test_a_registry_that_cannot_be_reached_is_told_with_a_way_out(tmp_path) -> None:
    def fetch(address: str, most: int) -> bytes:
        raise OSError("no way")

    with pytest.raises(NoBundleError, match=r"no way\. .* `--bundle`"):
        bundle(tmp_path, given=None, registry="https://r", fetch=fetch)


def test_another_file_is_refused(tmp_path) -> None:
    (tmp_path / "a.js").write_bytes(b"alert(1)")
    with pytest.raises(NoBundleError, match="SHA-256"):
        bundle(tmp_path / "cache", given=tmp_path / "a.js", registry="https://r", fetch=never)


def test_what_was_changed_in_the_cache_is_not_used(tmp_path) -> None:
    (tmp_path / f"decap-cms-{VERSION}.js").write_bytes(b"alert(1)")
    assert kept(tmp_path) is None
