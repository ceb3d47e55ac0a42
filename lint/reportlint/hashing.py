"""BLAKE2b without OpenSSL: ``hashlib`` loads 3 MB of it for hashes that nobody here asks for."""

try:
    from _blake2 import blake2b
except ImportError:  # an interpreter that is built otherwise
    from hashlib import blake2b

__all__ = ["blake2b"]
