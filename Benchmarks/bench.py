"""Measures the promises of docs/performance.md: each command beside the floor program, in turn, in one run.

usage: bench.py KENGEN FLOOR GENERATOR INPROCESS BODIES RESULT [--quick]
"""

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time

DAY = "2026-11-23"
SIZES = [50, 500, 5_000, 50_000, 170_000]


def run(command, folder):
    """Wall seconds, peak memory in KiB and exit code of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss, process.returncode


def measure(command, floor, folder, repeats, ok=(0, 1)):
    """Command and floor in turn; medians, spread (median absolute deviation), p95, and the ratio pair by pair."""
    own, base, ratios, memory = [], [], [], 0
    run(floor, folder)
    run(command, folder)
    for _ in range(repeats):
        low, _, code = run(floor, folder)
        if code != 0:
            raise SystemExit(f"the floor program failed in {folder}")
        seconds, peak, code = run(command, folder)
        if code not in ok:
            raise SystemExit(f"{' '.join(command)} exited {code} in {folder}")
        own.append(seconds)
        base.append(low)
        ratios.append(seconds / low)
        memory = max(memory, peak)
    middle = statistics.median(own)
    return {
        "seconds": middle,
        "spread": statistics.median(abs(value - middle) for value in own),
        "p95": sorted(own)[min(len(own) - 1, int(len(own) * 0.95))],
        "fastest": min(own),
        "floor_seconds": statistics.median(base),
        "floor_fastest": min(base),
        "ratio": statistics.median(ratios),
        "ratio_fastest": min(own) / min(base),
        "memory_mib": memory / 1024,
        "repeats": repeats,
    }


def git(folder, *words):
    subprocess.run(["git", "-C", folder, *words], check=True, stdout=subprocess.DEVNULL)


def body(generator, bodies, people, extra=()):
    """A generated body, made once; the table comes from the shipped base."""
    folder = os.path.join(bodies, f"people-{people}" + "".join(extra).replace("--", "-"))
    if not os.path.isdir(folder):
        subprocess.run(
            [generator, "generate", "--people", str(people), "--seed", "1", "--history", "1", *extra, folder],
            check=True,
        )
    return os.path.join(folder, "registry")


def staged(registry, bodies, people):
    """A copy in which one fact, an absence, is changed and staged."""
    folder = os.path.join(bodies, f"staged-{people}")
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", "--local", registry, folder], check=True)
    name = sorted(os.listdir(os.path.join(folder, "absences")))[-1]
    path = os.path.join(folder, "absences", name)
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    fields = lines[-1].split(",")
    lines[-1] = ",".join([fields[0], fields[1], "2027-09-01"])
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    git(folder, "add", "-A")
    return folder


def section(registry):
    """A section in the middle of the list."""
    with open(os.path.join(registry, "org", "units.csv"), encoding="utf-8") as file:
        codes = [line.split(",")[0] for line in file if ",section," in line]
    return codes[len(codes) // 2]


def main():
    kengen, floor, generator, inprocess, bodies, result = sys.argv[1:7]
    quick = "--quick" in sys.argv
    os.makedirs(bodies, exist_ok=True)
    rows = {"who": {}, "staged": {}, "staged_new": {}, "check": {}, "inside": {}, "as_of": {}}
    for people in SIZES[:3] if quick else SIZES:
        registry = body(generator, bodies, people)
        few = 5 if people >= 50_000 else 9
        many = 9 if quick else 21
        unit = section(registry)
        question = [kengen, "who", "approves", "5.1-1-3b", "--unit", unit, "--on", DAY]
        rows["who"][people] = measure(question, [floor], registry, many, ok=(0,))
        rows["check"][people] = measure([kengen, "check", "--on", DAY], [floor], registry, few)
        copy = staged(registry, bodies, people)
        rows["staged"][people] = measure([kengen, "check", "--staged", "--on", DAY], [floor], copy, few)
        rows["staged_new"][people] = measure(
            [kengen, "check", "--staged", "--new-since", "HEAD", "--on", DAY], [floor], copy, few)
        inside = json.loads(subprocess.run([inprocess, registry, "20000", DAY], check=True, capture_output=True).stdout)
        inside.pop("answers")
        rows["inside"][people] = inside
        print(f"{people}: who {rows['who'][people]['ratio']:.2f} x floor, check {rows['check'][people]['seconds']:.2f} s, "
              f"resolver {inside['approvals']['median_ns'] / 1000:.1f} us", flush=True)
    for commits in (100, 1_000) if quick else (100, 1_000, 10_000):
        registry = body(generator, bodies, 500, ("--commits", str(commits)))
        unit = section(registry)
        question = [kengen, "who", "approves", "5.1-1-3b", "--unit", unit, "--on", DAY, "--as-of", "2025-10-01"]
        rows["as_of"][commits] = measure(question, [floor], registry, 21, ok=(0,))
        print(f"as of, {commits} commits: {rows['as_of'][commits]['ratio']:.2f} x floor", flush=True)
    load = os.getloadavg()
    machine = {
        "cpu": cpu(), "cores": os.cpu_count(), "system": platform.platform(), "load": load,
        "date": time.strftime("%Y-%m-%d"), "kengen": subprocess.run(
            [kengen, "--version"], capture_output=True, text=True).stdout.strip()}
    with open(result, "w", encoding="utf-8") as file:
        json.dump({"machine": machine, "rows": rows}, file, indent=1)
        file.write("\n")


def cpu():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown"


if __name__ == "__main__":
    main()
