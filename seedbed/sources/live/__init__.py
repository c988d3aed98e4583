"""Readers of services on the network: the same tidy figures as from files, or one clear reason why not."""
