"""Writes docs/performance.md and its plots from the result of bench.py.

usage: report.py RESULT [PEERS] DOCS
"""

import json
import os
import sys

try:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "kengen"
    from matplotlib import pyplot
except ImportError:
    pyplot = None


def plot(path, title, xlabel, ylabel, series, bound=None):
    if pyplot is None:
        print(f"NOT PLOTTED (matplotlib is missing): {path}")
        return
    figure, axes = pyplot.subplots(figsize=(7, 4))
    for name, points in series:
        axes.plot([x for x, _ in points], [y for _, y in points], marker="o", label=name)
    if bound is not None:
        axes.axhline(bound, color="grey", linestyle="--", label=f"promise {bound}")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel(xlabel)
    axes.set_ylabel(ylabel)
    axes.set_title(title)
    axes.legend()
    axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def points(rows, field):
    return [(int(size), row[field]) for size, row in rows.items()]


def verdict(value, bound, unit=""):
    if value <= bound:
        return "kept"
    if value < 1.2 * bound:
        return f"missed by {100 * (value / bound - 1):.0f} %"
    return f"missed, {value / bound:.1f} times the promise"


def growth(rows, field, low="500", high="50000"):
    return rows[high][field] / rows[low][field] if low in rows and high in rows else None


def main():
    result, docs = sys.argv[1], sys.argv[-1]
    peers = json.load(open(sys.argv[2], encoding="utf-8")) if len(sys.argv) == 4 else None
    data = json.load(open(result, encoding="utf-8"))
    rows, machine = data["rows"], data["machine"]
    who, staged, check, inside, as_of = (rows[name] for name in ("who", "staged_new", "check", "inside", "as_of"))
    large = "50000" if "50000" in who else list(who)[-1]
    text = [
        "# Speed and size, measured",
        "",
        "Written by `make bench` from its result file ([performance.json](performance.json)); not edited by hand. "
        f"Measured on {machine['date']}, {machine['cpu']}, {machine['cores']} cores, load average "
        f"{machine['load'][0]:.1f} at the end: where that is not near 0, other work ran at the same time, and only the "
        "ratios mean something. The floor is `Benchmarks/floor.c`, which opens the repository with libgit2 and reads HEAD; "
        "it ran in turn with each command.",
        "",
        f"## The promises, at {int(large):,} people",
        "",
        "| work | promise | measured | spread | memory | verdict | growth from 500 |",
        "|---|---|---|---|---|---|---|",
    ]

    def line(work, promise, row, bound, measured, field, allowed):
        grown = growth({**{k: v for k, v in row.items()}}, field, "500", large)
        cell = f"{grown:.1f} × ({'kept' if grown <= allowed else 'missed'}, at most {allowed:g} ×)" if grown else "–"
        item = row[large]
        text.append(
            f"| {work} | {promise} | {measured(item)} | ± {1000 * item['spread']:.0f} ms | {item['memory_mib']:.0f} MiB "
            f"| {verdict(item[field], bound)} | {cell} |")

    ratio = lambda item: f"{item['ratio']:.1f} × floor ({1000 * item['seconds']:.0f} ms)"
    line("`who approves`, whole process", "≤ 1.5 × floor", who, 1.5, ratio, "ratio", 1.2)
    line("`check --staged --new-since HEAD`, one fact changed, by the summary of an earlier check of the day", "≤ 2 × floor", staged, 2,
         ratio, "ratio", 1.3)
    for name, words in (("staged_busy", "the same with one core busy"), ("staged_full", "the same with `--full`, as the first of a day")):
        if large in rows.get(name, {}):
            item = rows[name][large]
            text.append(
                f"| {words} | – | {ratio(item)} | ± {1000 * item['spread']:.0f} ms | {item['memory_mib']:.0f} MiB | – "
                f"| {growth(rows[name], 'ratio', '500', large):.1f} × |")
    line("`check`, everything, every date", "≤ 1 s", check, 1, lambda item: f"{item['seconds']:.2f} s", "seconds",
         int(large) / 500)
    micro = {size: item["approvals"]["median_ns"] / 1000 for size, item in inside.items()}
    p95 = inside[large]["approvals"]["p95_ns"] / 1000
    text.append(
        f"| resolver in process, `who approves` | ≤ 5 µs median | {micro[large]:.1f} µs | p95 {p95:.1f} µs | – "
        f"| {verdict(micro[large], 5)} | {micro[large] / micro['500']:.2f} × "
        f"({'kept' if micro[large] / micro['500'] <= 1.2 else 'missed'}, at most 1.2 ×) |")
    apply = rows.get("apply", {})
    some = rows.get("apply_moves", {})
    if large in some:
        line(f"`staff apply` of {int(large) // 5:,} moves ({moves(some[large])})", "≤ 2 s", some, 2,
             lambda item: f"{item['seconds']:.2f} s", "seconds", int(large) / 500)
    else:
        text.append("| `staff apply` of 10,000 moves | ≤ 2 s | not measured in this run | – | – | – | – |")
    if large in apply:
        item = apply[large]
        text.append(
            f"| `staff apply` of HR's whole list ({moves(item)}) | – | {item['seconds']:.2f} s | ± {1000 * item['spread']:.0f} ms "
            f"| {item['memory_mib']:.0f} MiB | – | {growth(apply, 'seconds', '500', large):.1f} × |")
    judged = rows.get("ledger", {})
    if large in judged:
        item = judged[large]
        text.append(
            f"| `ledger check` of {item['rows']:,} rows of half a year, each by the registry of now and of then | – | {item['seconds']:.1f} s "
            f"| ± {1000 * item['spread']:.0f} ms | {item['memory_mib']:.0f} MiB | – | {growth(judged, 'seconds', '500', large):.1f} × |")
    most = list(as_of)[-1]
    for walked, name in ((rows.get("as_of_swept", {}), "after `git gc`"), (as_of, "no commit-graph")):
        if most not in walked:
            continue
        item = walked[most]
        text.append(
            f"| `--as-of` a day, {int(most):,} commits, {name} | ≤ 2 × floor | {ratio(item)} | ± {1000 * item['spread']:.0f} ms "
            f"| {item['memory_mib']:.0f} MiB | {verdict(item['ratio'], 2)} "
            f"| {item['ratio'] / walked['100']['ratio']:.2f} × from 100 commits (promise: flat) |")
    biggest = list(check)[-1]
    text += [
        "",
        f"Memory: a query process takes at most {max(row['memory_mib'] for row in who.values()):.0f} MiB (promise 64), "
        f"a full check of {int(biggest):,} people {check[biggest]['memory_mib']:.0f} MiB (promise 512).",
        "",
        "## All sizes",
        "",
        "| people | floor | `who approves` | `check` | `check --staged` | `--staged --new-since HEAD` | loading, in process "
        "| rules, in process | resolver |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for size in who:
        milli = lambda row: f"{1000 * row['seconds']:.0f} ms ({row['ratio']:.1f} ×)"
        text.append(
            f"| {int(size):,} | {1000 * who[size]['floor_seconds']:.0f} ms | {milli(who[size])} | {milli(check[size])} "
            f"| {milli(rows['staged'][size])} | {milli(staged[size])} | {inside[size]['load']['median_ns'] / 1e6:.0f} ms "
            f"| {inside[size]['check']['median_ns'] / 1e6:.0f} ms | {micro[size]:.1f} µs |")
    counted = {size: item for size, item in rows.get("instructions", {}).items() if item.get("who")}
    if counted:
        text += [
            "",
            "Millions of instructions of a whole process (callgrind), which other work on the machine does not change:",
            "",
            "| people | floor | `who approves` | `--staged --new-since HEAD`, by a summary |",
            "|---|---|---|---|",
        ] + [
            f"| {int(size):,} | {item['floor']:.0f} | {item['who']:.0f} | {item['staged']:.0f} |" for size, item in counted.items()
        ]
    text += nation_text(rows.get("nation", {}))
    for name, why in data.get("failed", {}).items():
        text.append(f"Not measured: {name}: {why}")
    text += ["", "![Seconds by size](performance-time.svg)", "", "![Memory by size](performance-memory.svg)", ""]
    if peers:
        text += peer_text(peers)
    text += [
        "## What stands in the way of the rest",
        "",
        "- *A process that answers one question* pays for loading the program (the dynamic linker, and Swift's run-time look-ups "
        "of types and protocol conformances: as much as the whole floor), for the arguments, and then reads the whole table and the "
        "list of units, which grow with the body: inflated, held against its hash, cut into fields, every field judged. Hashes are "
        "always verified: who decides is not read from an object that is not what its name says.",
        "- *A check of one staged change* looks only at what the change can concern, by a summary that an earlier check of the same "
        "day has left; the first of a day reads and checks everything. It still reads the whole table and the list of units, as a "
        "question does, and the summary's list of files and findings.",
        "- *The resolver* counts references to what it hands out: the answer names every candidate, who was passed over and why, and "
        "until when it holds.",
        "- *`--as-of` a day* follows git's commit-graph, which `git gc` and `git maintenance` write. Without one it looks at each "
        "commit back to that day. A revision in place of a day costs nothing.",
        "- *`staff apply`* reads the whole body twice, as it is and as it would be, puts every rule on every date to the second "
        "before anything is written, and forces each changed file to the disk.",
        "",
    ]
    os.makedirs(docs, exist_ok=True)
    with open(os.path.join(docs, "performance.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(text))
    with open(os.path.join(docs, "performance.json"), "w", encoding="utf-8") as file:
        json.dump({**data, **({"peers": peers} if peers else {})}, file, indent=1)
        file.write("\n")
    plot(os.path.join(docs, "performance-time.svg"), "Whole processes", "people", "seconds",
         [("floor", points(who, "floor_seconds")), ("who approves", points(who, "seconds")),
          ("check", points(check, "seconds")), ("check --staged --new-since HEAD", points(staged, "seconds"))])
    plot(os.path.join(docs, "performance-memory.svg"), "Peak memory", "people", "MiB",
         [("who approves", points(who, "memory_mib")), ("check", points(check, "memory_mib"))])


def moves(item):
    return item["summary"].split(": ", 1)[-1]


def nation_text(nation):
    text = []
    for every, item in nation.items():
        check, asked = item["check"], item["vacancies"]
        part = "" if every == "1" else f" (a sample: one body in {every})"
        text += [
            "",
            "## The nation" + part,
            "",
            f"`kengen-bench generate --national` makes {check['totals']['bodies']:,} bodies with {check['totals']['people']:,} people; "
            "`kengen across` asks all of them in as many processes as there are processors.",
            "",
            "| work | time | processor time | largest process | answer |",
            "|---|---|---|---|---|",
            f"| `across check`, every body, every date | {check['seconds']:.1f} s | {check['cpu_seconds']:.1f} s "
            f"| {check['largest_process_mib']:.0f} MiB | {check['totals']['concerned']} concerned, {check['totals']['broken']} broken, "
            f"{check['totals']['errors']} errors |",
        ]
        if again := item.get("check_again"):
            text.append(
                f"| the same again on the same day, nothing having changed | {again['seconds']:.1f} s | {again['cpu_seconds']:.1f} s "
                f"| {again['largest_process_mib']:.0f} MiB | the same |")
        text += [
            f"| `across vacancies --role deputy-ciso` | {asked['seconds']:.1f} s | {asked['cpu_seconds']:.1f} s "
            f"| {asked['largest_process_mib']:.0f} MiB | {asked['totals']['vacantSeats']} of {asked['totals']['seats']} seats vacant |",
            "",
            "Each registry is independent: on *m* machines each takes its part of the list, and nothing is shared but git's "
            "replicas, so the time falls with the number of machines until the largest body alone (its own check, in the table "
            "above) is the longest part.",
        ]
    return text


def peer_text(peers):
    text = [
        "## Beside others",
        "",
        "The same questions put to what people would otherwise use (`Benchmarks/peers`), in the same run; the answers were compared "
        "before anything was timed. Where the other is faster, it says so here like anything else.",
        "",
    ]
    for section in peers["sections"]:
        text += [f"### {section['title']}", ""]
        if section["rows"]:
            text += ["| " + " | ".join(section["columns"]) + " |", "|" + "---|" * len(section["columns"])]
            text += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in section["rows"]]
            text.append("")
        text += [section["remark"], ""]
    return text


if __name__ == "__main__":
    main()
