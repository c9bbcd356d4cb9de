"""Rigs that try to break the write path: one module each, `python -m bench.write_path.<name> [--n N]`."""
