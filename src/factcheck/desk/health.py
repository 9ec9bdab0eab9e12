"""What there is to say about a workspace, for `factcheck doctor`."""

from __future__ import annotations

from pathlib import Path

from factcheck.store import StoreError, Workspace


def health(folder: str, store: str | None, ui: str) -> list[str]:
    """Return one line a finding: the folder, the log, names shared by several users."""
    from factcheck.lang import pack

    words = pack(ui, "phrases-desk")["phrases"]
    if not Path(folder).is_dir():
        return [words["no-folder"].format(folder=folder)]
    lines = [words["workspace"].format(folder=Path(folder).resolve())]
    try:
        with Workspace(folder).log(store) as log:
            problems = log.verify()
            state = log.state()
    except StoreError as error:
        return [*lines, words["log-broken"].format(problem=error)]
    lines.extend(words["log-problem"].format(problem=problem) for problem in problems)
    if not problems:
        lines.append(words["log-whole"].format(events=state.sequence))
    for name, users in state.shared_names().items():
        lines.append(words["shared-name"].format(name=name, users=", ".join(users)))
    return lines
