"""The one pipeline: read, check, draw, publish. What the command line and the MkDocs plugin call.

Each module imports only what its part of the way needs: a check must not wait for the drawing and publishing rooms.
"""
