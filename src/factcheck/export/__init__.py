"""Claim sets out and in, one module a format; what proves itself is checked by `verify`."""
