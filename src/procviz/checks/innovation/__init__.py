"""Innovation: whether ideas are weighed and decided before they bind people."""
