"""Who may do what: permissions, roles, and the checks that every request passes."""
