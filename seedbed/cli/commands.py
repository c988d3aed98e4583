"""Every command and where it lives."""

from __future__ import annotations

from typing import Annotated

import typer

from seedbed.cli import brought, check, deliver, demo, lead, new, plan, publish, refresh

app = typer.Typer(
    name="seedbed",
    help="Plan, check and publish a local maternity and early years strategy from its evidence.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        from seedbed import __version__

        typer.echo(f"seedbed {__version__}")
        raise typer.Exit


@app.callback()
def seedbed(
    version: Annotated[  # Typer acts on it through the callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Plan, check and publish a local maternity and early years strategy from its evidence."""


app.command("new")(new.new)
app.command("check")(check.check)
app.command("publish")(publish.publish)
app.command("refresh")(refresh.refresh)
app.command("demo")(demo.demo)
app.add_typer(plan.app, name="plan")
app.add_typer(lead.app, name="lead")
app.add_typer(deliver.app, name="deliver")
brought.add_to(app)
