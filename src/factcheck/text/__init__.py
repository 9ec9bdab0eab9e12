"""Decode, sanitise, fold, split and tokenise text: one tokenisation feeds every recogniser."""
