"""Packs to bring in and take out."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

import pytest

from seedbed.synthetic.fernshire import write_fernshire
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.pack.actions import bring_in_pack
from seedbed_web.publish.pack.folder import read_folder
from seedbed_web.publish.pack.queries import list_pack_files

AS_OF = date(2026, 11, 23)


@pytest.fixture(scope="session")
def fernshire_as_made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packs") / "fernshire"
    folder.mkdir()
    write_fernshire(folder, AS_OF)
    return read_folder(folder)


@pytest.fixture
def fernshire(fernshire_as_made):
    """The files of Fernshire's pack, to be changed at will."""
    return dict(fernshire_as_made)


@pytest.fixture(scope="session")
def few_figures(fernshire_as_made):
    """The same with those figures alone that something names: quicker to take in."""
    heading, *rows = fernshire_as_made["figures.csv"].splitlines(keepends=True)
    others = b"".join(content for name, content in fernshire_as_made.items() if name != "figures.csv")
    named = [row for row in rows if row.split(b",", 1)[0] in others]
    return fernshire_as_made | {"figures.csv": heading + b"".join(named)}


@dataclass
class Keeper:
    """A partnership and what it does with packs."""

    id: UUID

    def seen(self):
        return working_for(Scope(partnership=self.id))

    def brings(self, files):
        with self.seen():
            return bring_in_pack(partnership=self.id, files=files, by=None)

    def has(self):
        with self.seen():
            return list_pack_files(self.id)


@pytest.fixture
def keeper(db):
    """A partnership of one nation that has nothing yet."""

    def make(nation="England", slug="keeper"):
        key = uuid4()
        with working_for(Scope(partnership=key)):
            Partnership.objects.create(id=key, slug=slug, name_en="Keeper", nation=nation)
        return Keeper(key)

    return make


@pytest.fixture
def england(keeper):
    return keeper("England")


def changed(content: bytes, old: str, new: str) -> bytes:
    assert content.decode().count(old) == 1, content.decode().count(old)
    return content.replace(old.encode(), new.encode())


@pytest.fixture
def edit():
    return changed
