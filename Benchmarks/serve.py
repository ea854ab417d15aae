"""Measures the server on a generated body, and puts a day's load on it while its branch moves every second.

Every answer of that load is compared with what the commit it names says; answers of one commit with the people of
another, answers that fail, and answers from a commit that had long been followed by others are counted.

usage: serve.py KENGEN-SERVE REGISTRY RESULT [--seconds N]
"""

import csv
import http.client
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time

DAY = "2026-11-23"
PROVISION = "5.1-1-3b"
# The branch is looked at four times a second, and a state must be read before it is served.
LATEST = 5.0


def main():
    program, registry, path = sys.argv[1:4]
    seconds = int(sys.argv[sys.argv.index("--seconds") + 1]) if "--seconds" in sys.argv else 60
    folder = registry.rstrip("/") + "-served"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", "--local", registry, folder], check=True)
    git(folder, "config", "user.name", "mihon")
    git(folder, "config", "user.email", "mihon@example.invalid")
    port = 18431
    start = time.perf_counter()
    server = subprocess.Popen([program, "--registry", folder, "--port", str(port), "--rate", "0", "--log", "none"])
    try:
        while True:
            try:
                if get(port, "/healthz")[0] == 200:
                    break
            except OSError:
                pass
            if server.poll() is not None or time.perf_counter() - start > 60:
                raise SystemExit("the server did not come up")
            time.sleep(0.01)
        result = {"people": people(folder), "startup_seconds": time.perf_counter() - start, "memory_start_mib": memory(server.pid)}
        units = sections(folder)
        result["rates"] = rates(port, units)
        result["memory_after_rates_mib"] = memory(server.pid)
        result["load"] = load(port, folder, server.pid, units, seconds)
        begun = time.perf_counter()
        server.terminate()
        server.wait(timeout=30)
        result["shutdown_seconds"] = time.perf_counter() - begun
        result["exit"] = server.returncode
    finally:
        if server.poll() is None:
            server.kill()
    with open(path, "w", encoding="utf-8") as file:
        json.dump(result, file, indent=1)
        file.write("\n")
    print(json.dumps(result, indent=1))
    bad = result["load"]
    if bad["wrong"] or bad["failed"] or bad["late"]:
        raise SystemExit("answers were wrong, failed or late")


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    response = connection.getresponse()
    return response.status, response.read()


def memory(process):
    with open(f"/proc/{process}/status", encoding="ascii") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def people(folder):
    return sum(len(rows(os.path.join(folder, "people", name))) for name in os.listdir(os.path.join(folder, "people")))


def sections(folder):
    return sorted(row["code"] for row in rows(os.path.join(folder, "org", "units.csv")) if row["kind"] == "section")


def rates(port, units):
    """wrk on one core: a file of the server's own, the same answer again and again, and a different question each time."""
    if not shutil.which("wrk"):
        return None
    script = f"/tmp/kengen-serve-{os.getpid()}.lua"
    with open(script, "w", encoding="ascii") as file:
        file.write("local units = {" + ",".join(f'"{unit}"' for unit in units) + "}\n")
        file.write(
            f'request = function() return wrk.format("GET", "/ask?lang=ja&q={PROVISION}&unit=" .. units[math.random(#units)] .. '
            '"&on=2026-" .. string.format("%02d-%02d", math.random(12), math.random(28))) end\n')
    # Somebody of whom nobody has heard: everybody's name is looked at.
    names = script + ".names"
    with open(names, "w", encoding="ascii") as file:
        file.write(
            f'request = function() return wrk.format("GET", "/ask?lang=ja&on={DAY}&q={PROVISION}&unit={units[0]}&me=x" .. '
            'math.random(1000000)) end\n')
    page = get(port, "/")[1].decode()
    asset = re.search(r'href="(/static/[^"]*css)"', page).group(1)
    result = {}
    # The file before and after the answers, since other work of the machine comes and goes.
    for name, path, more in (
        ("file", asset, []), ("same answer", f"/ask?lang=ja&q={PROVISION}&unit={units[0]}&on={DAY}", []),
        ("new answer", "/", ["-s", script]),
        ("unknown name", "/", ["-s", names]), ("file again", asset, [])):
        text = subprocess.run(
            ["wrk", "-t1", "-c16", "-d8s", "--latency", *more, f"http://127.0.0.1:{port}{path}"], check=True, capture_output=True,
            text=True).stdout
        result[name] = {
            "per_second": float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)),
            "median": re.search(r"50%\s+(\S+)", text).group(1), "p99": re.search(r"99%\s+(\S+)", text).group(1),
            "failed": int((re.search(r"Non-2xx or 3xx responses: (\d+)", text) or [0, 0])[1])}
    os.unlink(script)
    os.unlink(names)
    return result


def load(port, folder, process, units, seconds):
    """Questions from four connections while a commit each second gives one section another head, and back."""
    path = next(
        os.path.join(base, "appointments.csv") for base, _, files in sorted(os.walk(os.path.join(folder, "units")))
        if "appointments.csv" in files and any(row["unit"] == units[0] for row in rows(os.path.join(base, "appointments.csv"))))
    here = [row for row in rows(path) if row["unit"] == units[0]]
    first = next(row["person"] for row in here if row["post"] == "section-head" and row["kind"] == "regular")
    second = next(row["person"] for row in here if row["person"] != first)
    head = {git(folder, "rev-parse", "HEAD"): first}
    born = {git(folder, "rev-parse", "HEAD"): time.monotonic()}
    counted = {"asked": 0, "wrong": 0, "failed": 0, "late": 0, "commits_met": set()}
    examples, times, lock, stop = [], [], threading.Lock(), threading.Event()

    def commits():
        now = first
        while not stop.wait(1.0):
            other = second if now == first else first
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(text.replace(f"{units[0]},section-head,{now},", f"{units[0]},section-head,{other},", 1))
            # The branch moves only when it is known what it will say.
            git(folder, "add", "-A")
            tree = git(folder, "write-tree")
            commit = git(folder, "commit-tree", tree, "-p", "HEAD", "-m", "another head")
            head[commit] = other
            git(folder, "update-ref", "HEAD", commit)
            born[commit] = time.monotonic()
            now = other

    def questions(number):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        turn = 0
        while not stop.is_set():
            turn += 1
            unit = units[0] if turn % 2 else units[(turn * 7 + number) % len(units)]
            asked = time.monotonic()
            try:
                connection.request("GET", f"/api/ask?q={PROVISION}&unit={unit}&on={DAY}")
                response = connection.getresponse()
                body = response.read()
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                with lock:
                    counted["failed"] += 1
                    examples.append(str(error))
                continue
            took = time.monotonic() - asked
            problem = None
            if response.status not in (200, 422):
                problem = ("failed", f"{response.status} {body[:200]!r}")
            elif unit == units[0]:
                document = json.loads(body)
                commit = document["basis"]["commit"]
                named = [slot["approver"]["person"]["number"] for slot in document["slots"] if slot["duty"]["act"] == "permit"]
                wanted, other = head.get(commit), {first, second} - {head.get(commit)}
                if wanted not in named[:1]:
                    problem = ("wrong", f"{commit} says {wanted}, answered {named[:3]}, other {other}")
                followers = [time for known, time in list(born.items()) if time > born.get(commit, asked)]
                if followers and min(followers) < asked - LATEST:
                    problem = problem or ("late", f"{commit} was followed {asked - min(followers):.1f} s before")
                with lock:
                    counted["commits_met"].add(commit)
            with lock:
                counted["asked"] += 1
                times.append(took)
                if problem:
                    counted[problem[0]] += 1
                    examples.append(problem[1])

    threads = [threading.Thread(target=commits)] + [threading.Thread(target=questions, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    seen = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(min(seconds / 12, max(0, end - time.monotonic()) + 0.01))
        seen.append(round(memory(process)))
    stop.set()
    for thread in threads:
        thread.join()
    times.sort()
    return {
        "seconds": seconds, "commits": len(head), "commits_met": len(counted.pop("commits_met")), **counted,
        "median_ms": statistics.median(times) * 1000, "p99_ms": times[int(len(times) * 0.99)] * 1000, "longest_ms": times[-1] * 1000,
        "memory_mib": seen, "examples": examples[:5]}


if __name__ == "__main__":
    main()
