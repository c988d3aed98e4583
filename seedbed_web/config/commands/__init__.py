"""Commands that need the site; the command line finds them under the entry points `seedbed.commands`.

Importing a module here must not import Django: `seedbed --help` reads them all.
"""
