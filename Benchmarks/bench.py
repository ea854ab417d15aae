"""Measures the promises of docs/performance.md: each command beside the floor program, in turn, in one run.

Every row is written to the result file as soon as it is there. With --resume the rows that the same program has
measured already are kept.

usage: bench.py KENGEN FLOOR GENERATOR INPROCESS BODIES RESULT [--quick] [--resume]
"""

import csv
import hashlib
import json
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
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


def instructions(command, folder):
    """Millions of instructions of one process, which no other work disturbs; None where there is no valgrind."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as aside:
        # valgrind gives up on the debug information that Swift writes.
        program = os.path.join(aside, os.path.basename(command[0]))
        subprocess.run(["strip", "--strip-debug", "-o", program, command[0]], check=True)
        # Twice: summaries are of one build of the program, and under valgrind it takes itself for another.
        for _ in range(2):
            counted = subprocess.run(
                ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *command[1:]], cwd=folder,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", counted.stderr)
    if not found:
        raise RuntimeError(f"no instruction counts of {command[0]}: {counted.stderr[-300:]}")
    return int(found.group(1)) / 1e6


def busy(work):
    """What `work` measures while another process keeps one core busy."""
    other = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        return work()
    finally:
        other.kill()
        other.wait()


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


class Result:
    """The rows so far, on disk after each."""

    def __init__(self, path, kengen, quick, resume):
        self.path = path
        # By pieces: what this process has ever held counts in the peak memory of those that it starts.
        hashed = hashlib.sha256()
        with open(kengen, "rb") as file:
            while piece := file.read(1 << 16):
                hashed.update(piece)
        digest = hashed.hexdigest()[:16]
        self.data = {"machine": {}, "program": digest, "quick": quick, "rows": {}}
        if resume and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                old = json.load(file)
            if old.get("program") == digest and old.get("quick") == quick:
                self.data["rows"] = old["rows"]

    def row(self, name, key, work):
        rows = self.data["rows"].setdefault(name, {})
        if str(key) not in rows:
            try:
                rows[str(key)] = work()
            except (SystemExit, Exception) as error:
                # One row that cannot be had must not take the others with it; the report says so.
                self.data.setdefault("failed", {})[f"{name} {key}"] = str(error)[:300]
                print(f"NOT MEASURED: {name} {key}: {error}", flush=True)
            self.save()
        return rows.get(str(key))

    def save(self):
        with open(self.path + ".new", "w", encoding="utf-8") as file:
            json.dump(self.data, file, indent=1)
            file.write("\n")
        os.replace(self.path + ".new", self.path)


def some_moves(registry, bodies, people):
    """The first moves of HR's list of changes, one for five people, of those who head nothing, so that no seat falls empty."""
    path = os.path.join(bodies, f"moves-{people}.csv")
    with open(os.path.join(os.path.dirname(registry), "hr", "changes.csv"), encoding="cp932", newline="") as file:
        header, *rows = file.read().splitlines(keepends=True)
    column = header.split(",").index("職名コード")
    wanted = [row for row in rows if row.split(",")[column] in ("clerk", "chief-clerk", "subsection-chief")]
    with open(path, "w", encoding="cp932", newline="") as file:
        file.write("".join([header] + wanted[:people // 5]))
    return path


def applied(kengen, floor, registry, bodies, people, repeats, moves=False):
    """`staff apply` of HR's full list of next 1 April, or of some moves, each time in a fresh copy; brakes are released by
    their figures."""
    hr = some_moves(registry, bodies, people) if moves else os.path.join(os.path.dirname(registry), "hr", "full-list.csv")
    mapping = os.path.join(bodies, f"mapping-{people}.csv")
    text = subprocess.run(
        [kengen, "staff", "mapping", "suggest", hr], cwd=registry, check=True, capture_output=True, text=True).stdout
    with open(mapping, "w", encoding="utf-8") as file:
        file.write(text if moves else text.replace("setting,list,partial", "setting,list,full"))
    copy = os.path.join(bodies, f"apply-{people}")
    command = [kengen, "staff", "apply", hr, "--effective", "2027-04-01", "--mapping", mapping, "--on", DAY,
               "--lang", "en", "--format", "json"] + ([] if moves else ["--complete"])

    def fresh():
        shutil.rmtree(copy, ignore_errors=True)
        subprocess.run(["git", "clone", "-q", "--local", registry, copy], check=True)
        git(copy, "config", "user.name", "mihon")
        git(copy, "config", "user.email", "mihon@example.invalid")
        # What writing the copy costs is not the program's.
        os.sync()

    fresh()
    for _ in range(3):
        trial = subprocess.run(command, cwd=copy, capture_output=True, text=True)
        if trial.returncode != 2:
            break
        for option in ("leavers", "role-holders"):
            figure = re.search(rf"--{option} (\d+)", trial.stderr)
            if figure and f"--{option}" not in command:
                command += [f"--{option}", figure.group(1)]
    if trial.returncode != 0:
        raise RuntimeError(f"staff apply exited {trial.returncode}: {trial.stderr[:200]}")
    summary = json.loads(trial.stdout)["summary"]["en"]
    own, base, memory = [], [], 0
    for _ in range(repeats):
        fresh()
        base.append(run([floor], copy)[0])
        seconds, peak, code = run(command, copy)
        if code != 0:
            raise RuntimeError(f"staff apply exited {code}")
        own.append(seconds)
        memory = max(memory, peak)
    shutil.rmtree(copy, ignore_errors=True)
    middle = statistics.median(own)
    return {
        "seconds": middle, "spread": statistics.median(abs(value - middle) for value in own), "p95": max(own),
        "fastest": min(own), "floor_seconds": statistics.median(base), "ratio": middle / statistics.median(base),
        "memory_mib": memory / 1024, "repeats": repeats, "summary": summary}


def ledger(kengen, floor, registry, bodies, people):
    """`ledger check` of two rows for each person, of half a year, on many days and in all sections."""
    path = os.path.join(bodies, f"ledger-{people}.csv")
    here = {}
    for folder, _, files in os.walk(os.path.join(registry, "units")):
        if "appointments.csv" in files:
            with open(os.path.join(folder, "appointments.csv"), encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    here.setdefault(row["unit"], []).append((row["post"], row["person"]))
    units = sorted(unit for unit, posts in here.items() if any(post == "section-head" for post, _ in posts))
    chance = random.Random(1)
    with open(path, "w", encoding="utf-8") as file:
        file.write("整理番号,許可日,根拠規定,所属コード,申請者番号,許可者番号,備考\r\n")
        for number in range(people * 2):
            unit = chance.choice(units)
            head = chance.choice([person for post, person in here[unit] if post == "section-head"])
            applicant = chance.choice(here[unit])[1]
            approver = head if chance.random() < 0.9 else chance.choice(here[unit])[1]
            day = f"R8.{chance.randint(4, 9)}.{chance.randint(1, 30)}"
            provision = chance.choice(["5.1-1-3b", "5.1-1-4a", "6.1-3"])
            file.write(f'{number},{day},{provision},{unit},{applicant},{approver},"一行目\r\n二行目"\r\n')
    result = measure([kengen, "ledger", "check", path, "--output", "csv"], [floor], registry, 3)
    return result | {"rows": people * 2}


def nation(kengen, generator, bodies, every):
    """All bodies of a generated nation: a check of all, and one question to all; with every = n one body in n."""
    folder = os.path.join(bodies, f"nation-{every}")
    made = 0.0
    if not os.path.exists(os.path.join(folder, "bodies.txt")):
        shutil.rmtree(folder, ignore_errors=True)
        start = time.perf_counter()
        subprocess.run([generator, "generate", "--national", "--every", str(every), folder], check=True)
        made = time.perf_counter() - start
    shared = ["--registries", os.path.join(folder, "bodies.txt"), "--on", DAY, "--format", "json"]
    result = {"every": every, "generated_seconds": made}
    for name, command in (
        ("check", [kengen, "across", "check", *shared]),
        ("check_again", [kengen, "across", "check", *shared]),
        ("vacancies", [kengen, "across", "vacancies", "--role", "deputy-ciso", *shared]),
    ):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        text = process.stdout.read()
        # The usage of a process that was waited for includes its own children's largest memory.
        _, _, usage = os.wait4(process.pid, 0)
        totals = json.loads(text)["totals"]
        result[name] = {
            "seconds": time.perf_counter() - start, "cpu_seconds": usage.ru_utime + usage.ru_stime,
            "largest_process_mib": usage.ru_maxrss / 1024, "totals": totals}
    return result


def main():
    kengen, floor, generator, inprocess, bodies, path = sys.argv[1:7]
    quick = "--quick" in sys.argv
    os.makedirs(bodies, exist_ok=True)
    # Summaries of checks are kept beside the bodies, and not in the cache of whoever measures.
    os.environ["KENGEN_CACHE"] = os.path.join(bodies, "cache")
    shutil.rmtree(os.environ["KENGEN_CACHE"], ignore_errors=True)
    result = Result(path, kengen, quick, "--resume" in sys.argv)
    for people in SIZES[:3] if quick else SIZES:
        registry = body(generator, bodies, people)
        few = 5 if quick or people >= 50_000 else 9
        many = 9 if quick else 21
        unit = section(registry)
        question = [kengen, "who", "approves", "5.1-1-3b", "--unit", unit, "--on", DAY]
        result.row("who", people, lambda: measure(question, [floor], registry, many, ok=(0,)))
        result.row("check", people, lambda: measure([kengen, "check", "--on", DAY], [floor], registry, few))
        copy = staged(registry, bodies, people)
        change = [kengen, "check", "--staged", "--new-since", "HEAD", "--on", DAY]
        result.row("staged_full", people, lambda: measure([*change, "--full"], [floor], copy, few))
        result.row("staged", people, lambda: measure([kengen, "check", "--staged", "--on", DAY], [floor], copy, few))
        # The run that is not counted leaves the summary of the day.
        result.row("staged_new", people, lambda: measure(change, [floor], copy, many))
        result.row("staged_busy", people, lambda: busy(lambda: measure(change, [floor], copy, few)))
        result.row("instructions", people, lambda: {
            "floor": instructions([floor], registry), "who": instructions(question, registry),
            "staged": instructions(change, copy)})
        shutil.rmtree(copy, ignore_errors=True)

        def inside():
            text = subprocess.run([inprocess, registry, "20000", DAY], check=True, capture_output=True).stdout
            item = json.loads(text)
            item.pop("answers")
            return item

        result.row("inside", people, inside)
        if people in (500, 5_000, 50_000):
            result.row("apply", people, lambda: applied(kengen, floor, registry, bodies, people, 3))
            result.row("apply_moves", people, lambda: applied(kengen, floor, registry, bodies, people, 5, moves=True))
            result.row("ledger", people, lambda: ledger(kengen, floor, registry, bodies, people))
        print(f"{people} people measured", flush=True)
    for commits in (100, 1_000) if quick else (100, 1_000, 10_000):
        registry = body(generator, bodies, 500, ("--commits", str(commits)))
        unit = section(registry)
        question = [kengen, "who", "approves", "5.1-1-3b", "--unit", unit, "--on", DAY, "--as-of", "2025-10-01"]
        result.row("as_of", commits, lambda: measure(question, [floor], registry, 9 if quick else 21, ok=(0,)))
        # The same after what `git gc` does by itself from time to time.
        swept = registry.removesuffix("/registry") + "-swept"
        if not os.path.isdir(swept):
            subprocess.run(["git", "clone", "-q", "--no-local", registry, swept], check=True)
            git(swept, "gc", "-q")
        result.row("as_of_swept", commits, lambda: measure(question, [floor], swept, 9 if quick else 21, ok=(0,)))
        print(f"{commits} commits measured", flush=True)
    every = 100 if quick else 1
    result.row("nation", every, lambda: nation(kengen, generator, bodies, every))
    result.data["machine"] = {
        "cpu": cpu(), "cores": os.cpu_count(), "system": platform.platform(), "load": os.getloadavg(),
        "date": time.strftime("%Y-%m-%d"), "kengen": subprocess.run(
            [kengen, "--version"], capture_output=True, text=True).stdout.strip()}
    result.save()


def cpu():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown"


if __name__ == "__main__":
    main()
