"""stub"""

def publish() -> None:
    """x"""
