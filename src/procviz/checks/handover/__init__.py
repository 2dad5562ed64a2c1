"""Hand-over: whether what one role gives, another takes, in time and with an answer."""
