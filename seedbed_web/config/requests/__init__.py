"""What happens to every request before and after its page: transaction, person, permission, once only."""
