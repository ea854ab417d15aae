"""Loading a registry at a commit and walking its history: pygit2, dulwich and the git command beside kengen.

The others read bytes only; kengen also parses and verifies them. All must see the same files, bytes and commits.

usage: history.py KENGEN INPROCESS RESULT BODY...
"""

import json
import os
import subprocess
import sys

from common import DAY, milli, output, people, quantiles, timed, write


def git_files(registry):
    names = output("git", "-C", registry, "ls-tree", "-r", "--format=%(objectname)", "HEAD").split()
    text = "\n".join(names) + "\n"
    subprocess.run(["git", "-C", registry, "cat-file", "--batch"], input=text.encode(), capture_output=True, check=True)
    sizes = output("git", "-C", registry, "cat-file", "--batch-check=%(objectsize)", input=text).split()
    return len(names), sum(map(int, sizes))


def git_commits(registry):
    return int(output("git", "-C", registry, "rev-list", "--count", "HEAD"))


def pygit2_files(registry):
    import pygit2
    repository = pygit2.Repository(registry)

    def walk(tree):
        count = size = 0
        for entry in tree:
            if entry.type_str == "tree":
                more = walk(entry)
                count, size = count + more[0], size + more[1]
            else:
                count, size = count + 1, size + len(entry.data)
        return count, size

    return walk(repository.revparse_single("HEAD^{tree}"))


def pygit2_commits(registry):
    import pygit2
    repository = pygit2.Repository(registry)
    return sum(1 for _ in repository.walk(repository.head.target))


def dulwich_files(registry):
    from dulwich.object_store import iter_tree_contents
    from dulwich.repo import Repo
    with Repo(registry) as repository:
        store = repository.object_store
        items = list(iter_tree_contents(store, repository[repository.head()].tree))
        return len(items), sum(len(store[item.sha].data) for item in items)


def dulwich_commits(registry):
    from dulwich.repo import Repo
    with Repo(registry) as repository:
        return sum(1 for _ in repository.get_walker())


def several(work, registry, times=5):
    seconds = [timed(lambda: work(registry))[1] for _ in range(times)]
    return quantiles(seconds)


def main():
    kengen, inprocess, result, *bodies = sys.argv[1:]
    table = []

    def row(size, what, engine, seen, times):
        table.append([f"{size:,}", what, engine, seen, milli(times[0]), milli(times[1])])
        print(*table[-1], flush=True)

    for registry in bodies:
        size = people(registry)
        inside = json.loads(output(inprocess, registry, "10", DAY))
        files, commits = git_files(registry), git_commits(registry)
        row(size, "load at HEAD", "kengen, in process (parsed, verified)", "–", (inside["load"]["median_ns"] / 1e9,) * 2)
        for name, load, walk in (
            ("git command", git_files, git_commits), ("pygit2", pygit2_files, pygit2_commits),
            ("dulwich", dulwich_files, dulwich_commits),
        ):
            try:
                if load(registry) != files or walk(registry) != commits:
                    raise SystemExit(f"{name} sees other files or commits than git in {registry}")
                row(size, "load at HEAD", name + " (bytes only)", f"{files[0]} files, {files[1]:,} bytes", several(load, registry))
                row(size, "walk the history", name, f"{commits} commits", several(walk, registry))
            except ImportError as error:
                row(size, "load at HEAD", name, f"not run: {error}", (0.0, 0.0))
        path = output("git", "-C", registry, "ls-tree", "-r", "--name-only", "HEAD", "units").split("\n")[0]
        commands = [
            ("log of one file", "git command", ["git", "-C", registry, "log", "--format=%H", "--", path]),
            ("blame of one file", "git command", ["git", "-C", registry, "blame", "-s", path]),
            ("log of facts", "kengen", [kengen, "log", "--registry", registry]),
            ("who approves, as of a day", "kengen", [
                kengen, "who", "approves", "5.1-1-3b", "--registry", registry, "--unit", section(registry), "--on", DAY, "--as-of",
                "2026-06-01"]),
        ]
        for what, engine, command in commands:
            first = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            if first.returncode == 64:
                continue  # a command that this version does not have
            row(size, what, engine, os.path.basename(path) if engine != "kengen" else "–", several(
                lambda _: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False), registry))
    write(result, "Reading a commit, walking history", ["people", "work", "engine", "seen", "median", "p95"], table, (
        "pygit2 and dulwich load inside one Python process and only fetch bytes; the git command is three processes. "
        "kengen's figure includes parsing and checking every row. dulwich is written in Python."))


def section(registry):
    text = output("git", "-C", registry, "show", "HEAD:org/units.csv")
    return [line.split(",")[0] for line in text.splitlines() if ",section," in line][0]


if __name__ == "__main__":
    main()
