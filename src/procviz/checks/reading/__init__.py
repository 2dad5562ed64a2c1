"""Reading: whether a file says what the language knows. The reader finds these faults; here are their pages."""
