"""How the embedded server is set: for a small machine, on the loopback, with nothing personal in its log."""

from __future__ import annotations

_ALWAYS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "ssl": "off",  # the loopback carries it
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "shared_buffers": "128MB",
    "max_connections": "60",
    # Parallel queries share memory through /dev/shm, of which a container may have very little.
    "max_parallel_workers_per_gather": "0",
    "max_parallel_maintenance_workers": "0",
    # An error's text may quote what somebody typed, and its detail the whole row. So errors of statements go
    # to who asked, in full, and not to the log; what the server says of itself is of level LOG or above.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_autovacuum_min_duration": "-1",
    "log_checkpoints": "off",
    "log_line_prefix": "%m [%p] ",
    "logging_collector": "off",
    "lc_messages": "C",
}
_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def settings(*, durable: bool) -> list[str]:
    """The arguments of `postgres`. Without `durable` a power cut may lose everything: for tests."""
    chosen = _ALWAYS if durable else _ALWAYS | _FAST
    return [part for name, value in chosen.items() for part in ("-c", f"{name}={value}")]
