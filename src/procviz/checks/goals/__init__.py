"""Goals: whether what is aimed at is shared, looked at and hard to game."""
