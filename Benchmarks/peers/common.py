"""What the comparisons share: time limits in a process of their own, quantiles, and the form of a result."""

import json
import multiprocessing
import os
import statistics
import subprocess
import time

DAY = "2026-11-23"


def quantiles(seconds):
    """Median and p95."""
    ordered = sorted(seconds)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def timed(work):
    start = time.perf_counter()
    value = work()
    return value, time.perf_counter() - start


def _child(pipe, work, arguments):
    try:
        pipe.send(("done", work(*arguments)))
    except Exception as error:  # told in the report, whatever it is
        pipe.send(("error", f"{type(error).__name__}: {error}"[:300]))
    pipe.close()


def limited(work, arguments, seconds):
    """("done", result), ("error", why), or ("time-out", None): the process is ended then."""
    mine, its = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_child, args=(its, work, arguments))
    process.start()
    its.close()
    outcome = ("time-out", None)
    try:
        if mine.poll(seconds):
            outcome = mine.recv()
    except EOFError:
        outcome = ("error", "the process died")
    process.kill()
    process.join()
    return outcome


def milli(seconds):
    return "–" if seconds is None else f"{seconds * 1000:.1f} ms" if seconds >= 0.001 else f"{seconds * 1e6:.1f} µs"


def output(*command, **extra):
    return subprocess.run(command, check=True, capture_output=True, text=True, **extra).stdout


def people(registry):
    return int(os.path.basename(os.path.dirname(os.path.abspath(registry))).split("-")[1])


def write(path, title, columns, rows, remark):
    """A section of the report: a table of texts, with numbers beside for programs."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"title": title, "columns": columns, "rows": rows, "remark": remark}, file, indent=1, ensure_ascii=False)
        file.write("\n")
