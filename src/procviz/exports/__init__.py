"""From the model to other formats, one leaf a format."""
