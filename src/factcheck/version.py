"""The tool's version, which claim sets and events carry."""

VERSION = "0.1.0"
