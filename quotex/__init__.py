"""quotex finds who said what in articles."""
