"""Pages of meetings: lists, agendas, attendance, minutes."""
