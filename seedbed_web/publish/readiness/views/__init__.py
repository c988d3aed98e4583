"""Pages of readiness: the check, judging, criteria of one's own, impact assessments, the record."""
