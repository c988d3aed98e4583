"""PostgreSQL's programs are called without the password, which everybody on the machine could read."""

import os

import pytest

from seedbed_web.config.commands import postgres

ADDRESSES = {
    "postgresql://owner:a%2Fsecret@127.0.0.1:5432/seedbed": (
        "postgresql://owner@127.0.0.1:5432/seedbed",
        "a/secret",
    ),
    "postgresql://owner@127.0.0.1/seedbed": ("postgresql://owner@127.0.0.1/seedbed", None),
    "postgresql://owner:x@[::1]:5432/seedbed?sslmode=require": (
        "postgresql://owner@[::1]:5432/seedbed?sslmode=require",
        "x",
    ),
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_password_goes_along_in_the_environment(address, tmp_path, monkeypatch):
    program = tmp_path / "pg_dump"
    program.write_text(f'#!/bin/sh\necho "$PGPASSWORD" "$@" > {tmp_path}/called\n')
    program.chmod(0o755)
    monkeypatch.setenv("SEEDBED_PROGRAMS", str(tmp_path))
    monkeypatch.delenv("PGPASSWORD", raising=False)
    postgres.run("pg_dump", address, "--format=custom")
    plain, password = ADDRESSES[address]
    said = (tmp_path / "called").read_text().strip()
    assert said == f"{password or ''} --dbname={plain} --format=custom".strip()
    assert "PGPASSWORD" not in os.environ
