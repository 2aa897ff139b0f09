"""From the corpora to the shipped weights."""
