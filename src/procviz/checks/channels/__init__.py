"""Channels: whether people are reached with their consent, in their language and with something for them."""
