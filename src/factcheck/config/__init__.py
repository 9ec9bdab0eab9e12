"""The configuration: one TOML file, every field checked, errors that name file and field.

config = load()                 # or load("my.toml"): Config
config.reviewer, config.ui_language, config.width_mode, config.key_layout, config.keys, config.theme
config.policy, config.extras, config.suggest, config.confirm, config.publisher, config.feeds
config.habits                   # of sources: time zones by outlet or host, names of JSON fields
path()                          # where it is: argument, FACTCHECK_CONFIG, the platform's folder
get("policy.second"); set_("policy.second", "all")    # one value, the rest of the file untouched
default_toml()                  # a commented file of defaults
"""

from factcheck.config.fields import FIELDS
from factcheck.config.files import VARIABLE, ConfigError, default_toml, get, load, path, set_
from factcheck.config.settings import Config, Publisher

__all__ = ["FIELDS", "VARIABLE", "Config", "ConfigError", "Publisher", "default_toml", "get", "load", "path", "set_"]
