from factcheck.lang import languages, topics


def speaking(topic):
    """The languages that have a pack of this topic: their examples run as soon as the file is there."""
    return [lang for lang in languages() if topic in topics(lang)]
