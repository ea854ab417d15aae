"""A full audit with intervals: from the day on, on every date, (1) who holds roles that are kept apart, at which system,
from when to when, and (2) which section is without a head, from when to when. SQLite and DuckDB with hand-written,
indexed SQL, beside a whole `kengen check`, which answers these two and some thirty other questions.

In a copy of each body the tenures of some section heads are cut short, so that there is something to find. The sets of
(system, person, from, until) and (section, from, until) are compared before anything is timed.

usage: audit.py KENGEN RESULT SCRATCH BODY...
"""

import glob
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from common import DAY, milli, people, quantiles, timed, write
from who import rows

SCHEMA = [
    "create table role(place text, role text, person text, since text, until text)",
    "create table head(unit text, person text, since text, until text)",
    "create table section(code text, since text, until text)",
    "create table employed(person text, since text, until text)",
    "create index role_place on role(role, place, person)",
    "create index head_unit on head(unit, since)",
    "create index section_code on section(code)",
    "create index employed_person on employed(person)",
]
APART = """
select a.place, a.person, max(a.since, b.since, ?1) f, min(a.until, b.until) u
from role a cross join role b on b.place = a.place and b.person = a.person
where a.role = 'development-lead' and b.role = 'acceptance-tester'
  and max(a.since, b.since, ?1) < min(a.until, b.until)
order by 1, 2, 3
"""
# The days on which nobody sits there begin where a tenure ends that no other covers, or on the first day.
EMPTY = """
with held as (
  select h.unit, max(h.since, e.since) since, min(h.until, e.until) until
  from head h join employed e on e.person = h.person where max(h.since, e.since) < min(h.until, e.until)
),
start(unit, day, stop) as (
  select code, max(since, ?1), until from section where until > ?1
  union
  select h.unit, h.until, s.until from held h join section s on s.code = h.unit where h.until > ?1 and h.until < s.until
)
select t.unit, t.day, coalesce((select min(h.since) from held h where h.unit = t.unit and h.since > t.day), t.stop)
from start t
where not exists (select 1 from held h where h.unit = t.unit and h.since <= t.day and h.until > t.day)
order by 1, 2
"""
END = "9999-99-99"
HEADS = {"section": "section-head", "branch": "branch-head", "secretariat": "secretariat-head"}


def planted(registry, scratch):
    """A copy with every twentieth section head's tenure cut to 1 February 2027."""
    copy = os.path.join(scratch, f"audit-{people(registry)}")
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", "--local", registry, copy], check=True)
    seen = 0
    for path in sorted(glob.glob(os.path.join(copy, "units", "*", "appointments.csv"))):
        with open(path, encoding="utf-8", newline="") as file:
            lines = file.read().split("\n")
        for index, line in enumerate(lines):
            fields = line.split(",")
            if len(fields) > 5 and fields[1] == "section-head" and fields[5] == "":
                seen += 1
                if seen % 20 == 1:
                    fields[5] = "2027-02-01"
                    lines[index] = ",".join(fields)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("\n".join(lines))
    subprocess.run(["git", "-C", copy, "-c", "user.name=mihon", "-c", "user.email=mihon@example.invalid", "commit", "-qam",
                    "plant"], check=True)
    return copy


def facts(registry):
    at = lambda *parts: os.path.join(registry, *parts)
    open_end = lambda row, *columns: [END if i in columns and value == "" else value for i, value in enumerate(row)]
    kinds = {row[0]: row for row in rows(at("org", "units.csv"), "code", "kind", "from", "until")}
    heads = []
    for row in rows(at("units", "*", "appointments.csv"), "unit", "post", "person", "from", "until"):
        unit = kinds.get(row[0])
        if unit and HEADS.get(unit[1]) == row[1]:
            heads.append(open_end([row[0], row[2], row[3], row[4]], 3))
    systems = at("systems", "**", "assignments.csv")
    import csv
    role = []
    for path in sorted(glob.glob(systems, recursive=True)):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                role.append(open_end([row["place"], row["role"], row["person"], row["from"], row["until"]], 4))
    return {
        "role": role, "head": heads,
        "section": [open_end([row[0], row[2], row[3]], 2) for row in kinds.values() if row[1] in HEADS],
        "employed": [open_end(row[:3], 2) for row in rows(at("people", "*.csv"), "number", "from", "until")],
    }


def fill(connection, tables, is_duck):
    for statement in SCHEMA:
        connection.execute(statement)
    for name, lines in tables.items():
        if not lines:
            continue
        if is_duck:
            import csv
            with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(lines)
                file.flush()
                connection.execute(
                    f"insert into {name} select * from read_csv('{file.name}', header = false, all_varchar = true)")
        else:
            connection.executemany(f"insert into {name} values ({','.join('?' * len(lines[0]))})", lines)


def asked(connection, is_duck):
    result = []
    for query in (APART, EMPTY):
        if is_duck:
            query = query.replace("max(a.since, b.since, ?1)", "greatest(a.since, b.since, $1)").replace("?1", "$1")
            query = query.replace("min(a.until, b.until)", "least(a.until, b.until)").replace("cross join role b on", "join role b on")
            query = query.replace("max(h.since, e.since)", "greatest(h.since, e.since)")
            query = query.replace("min(h.until, e.until)", "least(h.until, e.until)").replace("max(since, $1)", "greatest(since, $1)")
        result.append(sorted(tuple(row) for row in connection.execute(query, (DAY,)).fetchall()))
    return result


def kengen_says(report):
    """The same sets; the check splits a time where an exception begins or ends, so what touches is joined."""
    spans, empty = {}, []
    for item in report["items"]:
        since, until = item.get("from") or DAY, item.get("until") or END
        if item["rule"] == "exclusive-roles":
            for person in item["persons"]:
                spans.setdefault((item["place"], person), []).append((since, until))
        if item["rule"] == "seat-vacant" and "section-manager" in json.dumps(item["notes"] + [item["mend"]]) + item["mend"]["en"] \
                or item["rule"] == "seat-vacant" and "section information security manager" in item["message"]["en"]:
            empty.append((item["place"].removeprefix("unit:"), since, until))
    apart = []
    for (place, person), list_ in spans.items():
        joined = []
        for since, until in sorted(list_):
            if joined and since <= joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], until)
            else:
                joined.append([since, until])
        apart += [(place, person, since, until) for since, until in joined]
    return [sorted(apart), sorted(empty)]


def main():
    kengen, result, scratch, *bodies = sys.argv[1:]
    table = []
    for registry in bodies:
        size = people(registry)
        copy = planted(registry, scratch)
        command = [kengen, "check", "--rev", "HEAD", "--on", DAY, "--format", "json"]
        own = kengen_says(json.loads(subprocess.run(command, cwd=copy, capture_output=True, check=False).stdout))
        tables, read = timed(lambda: facts(copy))
        count = f"{len(own[0])} + {len(own[1])}"
        times = [timed(lambda: subprocess.run([*command[:-2]], cwd=copy, stdout=subprocess.DEVNULL, check=False))[1] for _ in range(5)]
        table.append([f"{size:,}", "kengen check, whole process", count, "–", milli(quantiles(times)[0]), milli(max(times))])
        print(*table[-1], flush=True)
        for name in ("SQLite", "DuckDB"):
            try:
                if name == "DuckDB":
                    import duckdb
                    connection, shown = duckdb.connect(), "DuckDB " + duckdb.__version__
                else:
                    connection, shown = sqlite3.connect(":memory:"), "SQLite " + sqlite3.sqlite_version
                _, load = timed(lambda: fill(connection, tables, name == "DuckDB"))
                found = asked(connection, name == "DuckDB")
                for ours, theirs in zip(own, found):
                    if ours != theirs:
                        odd = sorted(set(ours) ^ set(theirs))[:3]
                        raise SystemExit(f"{name}: another answer than the check's at {size} people: {odd}")
                times = [timed(lambda: asked(connection, name == "DuckDB"))[1] for _ in range(9)]
                table.append([f"{size:,}", shown, count, milli(read + load), milli(quantiles(times)[0]), milli(max(times))])
            except ImportError as error:
                table.append([f"{size:,}", name, f"not run: {error}", "–", "–", "–"])
            print(*table[-1], flush=True)
    write(result, "A full audit with intervals", ["people", "engine", "roles kept apart + sections without head, equal", "loading",
                                                  "audit, median", "slowest"], table, (
        "Two questions in SQL, on every date: who holds roles that are kept apart, and which section has no head, with first and "
        "last day; the sets are equal. The databases answer from tables in memory (loading apart: Python reads the CSV files). "
        "`kengen check` is a whole process that reads and verifies the commit and puts all its rules to it, so it does "
        "far more in its time; where the SQL is faster, that is why."))


if __name__ == "__main__":
    main()
