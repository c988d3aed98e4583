"""How the partnership is led: bodies, meetings, decisions, actions, risks, who plans."""
