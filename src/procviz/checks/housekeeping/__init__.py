"""Housekeeping: whether a workspace is kept in order."""
