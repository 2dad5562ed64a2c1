"""Where things stand in a picture, and what is written on them."""
