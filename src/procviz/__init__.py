"""procviz turns a folder of YAML into a handbook of communication and lead processes."""

__version__ = "0.1.0"
