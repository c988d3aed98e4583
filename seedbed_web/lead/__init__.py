"""Lead: who decides, and how the system sees itself."""
