"""Every command and where it lives."""

from __future__ import annotations

import typer

from seedbed.cli import check, demo, new, plan, publish, refresh

app = typer.Typer(
    name="seedbed",
    help="Plan, check and publish a local maternity and early years strategy from its evidence.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("new")(new.new)
app.command("check")(check.check)
app.command("publish")(publish.publish)
app.command("refresh")(refresh.refresh)
app.command("demo")(demo.demo)
app.add_typer(plan.app, name="plan")
