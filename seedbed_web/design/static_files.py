"""Style sheets and scripts under names that change with their content, so that browsers may keep them."""

from __future__ import annotations

from servestatic.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # no types of its own
    """Scripts that import each other find each other under the new names."""

    support_js_module_import_aggregation = True
