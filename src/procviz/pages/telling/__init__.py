"""The model in words: what every page kind tells of processes and catalogue objects, ready for a template."""
