"""Reading: bytes, files and folders become articles."""

from factcheck.reading.source import Reading, read, read_all

__all__ = ["Reading", "read", "read_all"]
