"""One schema a topic, used when a pack is compiled and by the tests that run the packs' examples."""
