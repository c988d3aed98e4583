"""`seedbed site …`: what whoever runs the site needs besides serving it."""

from __future__ import annotations

import typer

from seedbed_web.config.commands.back_up import back_up
from seedbed_web.config.commands.packs import export_pack, import_pack
from seedbed_web.config.commands.partnerships import forget_second_factors, invite, new_partnership
from seedbed_web.config.commands.restore import restore
from seedbed_web.config.commands.verify import verify_audit
from seedbed_web.config.commands.work import work

app = typer.Typer(help="Look after the site: prepare its database.", no_args_is_help=True)


@app.callback()
def site() -> None:
    """Look after the site."""


app.command("import")(import_pack)
app.command("export")(export_pack)
app.command()(back_up)
app.command()(restore)
app.command()(new_partnership)
app.command()(invite)
app.command()(forget_second_factors)
app.command()(verify_audit)
app.command()(work)


@app.command()
def prepare() -> None:
    """Bring the database to what this version needs; asks for SEEDBED_OWNER_URL where the server is yours."""
    from seedbed.cli.manners import say
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    with surroundings():
        start_django()
        from seedbed_web.config.prepare import prepare as make
        from seedbed_web.database.roles import refuse_unsafe_role

        changed = make()
        refuse_unsafe_role()
        say("The database is prepared." if changed else "The database was already prepared.")
