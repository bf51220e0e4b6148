import json

import pytest
import yaml

from generator.check import schema_of
from generator.cms.config import config
from generator.model.book import Cms, CmsBackend

KINDS = ("goal", "checkin", "snapshot", "metric", "objective", "page", "site")
GITHUB = Cms(backend=CmsBackend.GITHUB, repo="team/goals", branch="main", auth=None, app_id=None)


def told(cms: Cms = GITHUB, *, language: str = "en", metrics=(), local: bool = False) -> dict:
    text = config(
        cms,
        {kind: schema_of(kind) for kind in KINDS},
        title="Goals",
        language=language,
        titles={"Goals": "Mål", "Title": "Tittel", "Day": "Dag"} if language == "nb" else {},
        hints={},
        metrics=dict(metrics),
        local=local,
    )
    assert yaml.safe_load(text) == json.loads(text), "it is called config.yml and read as YAML"
    return json.loads(text)


def test_it_commits_to_the_host_that_the_site_names() -> None:
    assert told()["backend"] == {"name": "github", "branch": "main", "repo": "team/goals"}


def test_gitlab_signs_people_in_by_its_own_application() -> None:
    gitlab = Cms(backend=CmsBackend.GITLAB, repo="team/goals", branch="main", auth=None, app_id="a1")
    assert told(gitlab)["backend"]["auth_type"] == "pkce"
    assert told(gitlab)["backend"]["app_id"] == "a1"


def test_only_a_form_to_try_looks_for_a_local_server() -> None:
    assert "local_backend" not in told()
    assert told(local=True)["local_backend"] is True


def test_labels_are_in_the_sites_language_as_far_as_it_has_them() -> None:
    goals, checkins = told(language="nb")["collections"][:2]
    assert (goals["label"], goals["name"]) == ("Mål", "goals")
    assert [each["label"] for each in goals["fields"]][:2] == ["Tittel", "State"]
    assert checkins["fields"][0]["label"] == "Dag"


@pytest.mark.parametrize(("language", "locale"), [("nb", "nb_no"), ("de", "de"), ("ar", "en")])
def test_decap_speaks_the_sites_first_language_where_it_can(language, locale) -> None:
    assert told(language=language)["locale"] == locale


def test_there_is_a_collection_for_each_kind_of_file() -> None:
    found = {each["name"]: each for each in told()["collections"]}
    assert list(found) == ["goals", "checkins", "snapshots", "objectives", "pages", "settings"]
    assert (found["goals"]["folder"], found["goals"]["extension"]) == ("content/goals", "md")
    assert (found["snapshots"]["extension"], found["snapshots"]["format"]) == ("yaml", "yml")
    assert found["goals"]["nested"]["subfolders"] is False


def test_the_sites_own_metrics_are_edited_in_their_files() -> None:
    collections = told(metrics={"content/metrics/own.yaml": ["members"]})["collections"]
    (file,) = next(each for each in collections if each["name"] == "metrics")["files"]
    assert file["file"] == "content/metrics/own.yaml"
    assert [each["name"] for each in file["fields"]] == ["members"]
    assert "frequency" in {each["name"] for each in file["fields"][0]["fields"]}
