"""When things happen, and how often we turn to the same people."""
