"""quotex finds who said what in articles."""

__version__ = "0.1.0"
