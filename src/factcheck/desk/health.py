"""What there is to say about a workspace, for `factcheck doctor`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.desk.feeds import fetches
from factcheck.store import StoreError, Workspace


def health(folder: str, store: str | None, ui: str, feeds: Sequence[str] = ()) -> list[str]:
    """Return one line a finding: the folder, the log, the last fetch of each of `feeds`, names of several users."""
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
    lines.extend(_feeds(Workspace(folder), feeds, words))
    for name, users in state.shared_names().items():
        lines.append(words["shared-name"].format(name=name, users=", ".join(users)))
    return lines


def _feeds(workspace: Workspace, feeds: Sequence[str], words: Mapping[str, str]) -> Iterator[str]:
    known = fetches(workspace)
    for url in feeds:
        last = known.get(url)
        if last is None:
            yield words["feed-never"].format(url=url)
        elif last.problem is None:
            yield words["feed-worked"].format(url=url, when=last.tried, new=last.new)
        else:
            worked = last.worked or words["never"]
            yield words["feed-failed"].format(url=url, when=last.tried, problem=last.problem, worked=worked)
