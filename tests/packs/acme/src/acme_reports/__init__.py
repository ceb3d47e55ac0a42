"""Acme's rules for reports."""
