"""`python -m procviz` is the same as `procviz`."""

from procviz.cli import main

if __name__ == "__main__":
    main()
