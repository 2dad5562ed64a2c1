"""Structure: whether the flow of a process holds together."""
