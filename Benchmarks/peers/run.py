"""Runs the comparisons one after the other; one that fails is told in the report and stops none of the others.

usage: run.py KENGEN INPROCESS GENERATOR BODIES RESULT [--quick]
"""

import json
import os
import subprocess
import sys
import time


def main():
    kengen, inprocess, generator, bodies, result = sys.argv[1:6]
    quick = ["--quick"] if "--quick" in sys.argv else []
    here = os.path.dirname(os.path.abspath(__file__))
    scratch = os.path.join(bodies, "peers")
    os.makedirs(scratch, exist_ok=True)
    registries = [
        os.path.join(bodies, f"people-{size}", "registry") for size in ([500, 5_000] if quick else [500, 5_000, 50_000])]
    registries = [registry for registry in registries if os.path.isdir(registry)]
    out = lambda name: os.path.join(scratch, name + ".json")
    plans = [
        ("who", [inprocess, out("who"), *registries]),
        ("audit", [kengen, out("audit"), scratch, *registries]),
        ("procedures", [inprocess, generator, os.path.join(scratch, "instances"), out("procedures"), *quick]),
        ("history", [kengen, inprocess, out("history"), *registries]),
    ]
    # SQLite takes and gives back a block of memory for every table on the way; with glibc's standard bounds each goes to the
    # system and back, and a question takes ten times as long in one run and not in the next.
    generous = {"MALLOC_MMAP_THRESHOLD_": "1000000000", "MALLOC_TRIM_THRESHOLD_": "1000000000", "MALLOC_TOP_PAD_": "67108864"}
    sections = []
    for name, arguments in plans:
        start = time.perf_counter()
        print(f"comparison: {name}", flush=True)
        if os.path.exists(out(name)):
            os.unlink(out(name))
        try:
            code = subprocess.run([sys.executable, os.path.join(here, name + ".py"), *arguments], timeout=5400, check=False,
                                  env={**os.environ, **generous}).returncode
        except subprocess.TimeoutExpired:
            code = "time-out"
        print(f"comparison: {name}: {time.perf_counter() - start:.0f} s", flush=True)
        if os.path.exists(out(name)):
            with open(out(name), encoding="utf-8") as file:
                sections.append(json.load(file))
        else:
            print(f"NOT MEASURED: the comparison {name} ended with {code}", flush=True)
            sections.append({"title": name, "columns": [], "rows": [], "remark": f"Not measured in this run: it ended with {code}."})
    with open(result, "w", encoding="utf-8") as file:
        json.dump({"sections": sections}, file, indent=1, ensure_ascii=False)
        file.write("\n")


if __name__ == "__main__":
    main()
