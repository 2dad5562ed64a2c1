"""Data: whether what is recorded has a purpose, and who reads it reads it fairly."""
