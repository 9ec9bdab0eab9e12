"""The headless review session: what the terminal room shows and the commands do, without a screen."""

from factcheck.desk.reading import Checked, Progress, Reading, check_paths, read_documents
from factcheck.desk.session import Desk, DeskError

__all__ = ["Checked", "Desk", "DeskError", "Progress", "Reading", "check_paths", "read_documents"]
