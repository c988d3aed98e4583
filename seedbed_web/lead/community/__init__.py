"""What the community says and does: groups, consultations, findings, assets, proposals."""
