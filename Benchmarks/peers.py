"""Puts the same questions to SQLite and DuckDB: who permits 5.1-1-3b for this person of this section?

The databases hold the same facts, with the chain of superiors written out in the query, and indexes on what it asks.
Answers are compared with the resolver's, one by one, before anything is timed.

usage: peers.py INPROCESS RESULT BODY...
"""

import csv
import glob
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time

import duckdb

DAY = "2026-11-23"
COUNT = 2_000

SCHEMA = [
    "create table unit(code text, kind text, parent text)",
    "create table appointment(unit text, post text, person text, kind text, since text, until text, line integer)",
    "create table person(number text, employment text, since text, until text)",
    "create table absence(person text, since text, until text)",
    "create table deputy(place text, role text, rank integer, person text, whenn text, provisions text, since text, until text)",
    "create index unit_code on unit(code)",
    "create index appointment_unit on appointment(unit, post)",
    "create index person_number on person(number)",
    "create index absence_person on absence(person)",
    "create index deputy_place on deputy(place, role)",
]

# The section asked for, its bureau and the body; at each the seat of the chain; who holds it; who is there; deputies
# by post and by name where the holder is away or the seat is vacant; the nearest of all. The joins are written so that
# SQLite keeps their order: left to itself it scans the appointments and takes ten to a hundred times as long.
QUERY = """
with recursive up(code, kind, parent, depth) as (
  select code, kind, parent, 0 from unit where code = ?1
  union all select u.code, u.kind, u.parent, up.depth + 1 from up cross join unit u where u.code = up.parent
),
seat(level, role, unit) as materialized (
  select 0, 'section-manager', (select code from up where kind in ('section', 'branch', 'secretariat') order by depth limit 1)
  union all
  select 1, 'bureau-manager',
    (select code from up where kind in ('bureau', 'secretariat', 'fire', 'enterprise') order by depth limit 1)
  union all select 2, 'general-manager', (select code from up where kind = 'body')
  union all select 3, 'ciso', (select code from up where kind = 'body')
  union all select 4, 'mayor', (select code from up where kind = 'body')
),
post(role, post) as (
  values ('section-manager', 'section-head'), ('section-manager', 'branch-head'), ('section-manager', 'secretariat-head'),
  ('bureau-manager', 'bureau-head'), ('bureau-manager', 'fire-chief'), ('bureau-manager', 'secretariat-head'),
  ('general-manager', 'digital-director'), ('ciso', 'vice-mayor'), ('mayor', 'mayor')
),
holder(level, role, unit, person, away) as materialized (
  select s.level, s.role, s.unit, a.person,
    exists (select 1 from absence b where b.person = a.person and b.since <= ?3 and b.until > ?3)
  from seat s cross join post p cross join appointment a
  where p.role = s.role and a.unit = s.unit and a.post = p.post and a.since <= ?3 and (a.until = '' or a.until > ?3)
),
candidate(tier, line, person) as (
  select level * 16, 0, person from holder where not away and person <> ?2
  union all
  select s.level * 16 + 1, a.line, a.person
  from seat s cross join appointment a
  where a.unit = s.unit and a.post = 'deputy-section-head' and s.role = 'section-manager' and a.since <= ?3 and (a.until = '' or a.until > ?3)
    and (exists (select 1 from holder h where h.level = s.level and h.away and h.person <> ?2)
      or not exists (select 1 from holder h where h.level = s.level))
  union all
  select s.level * 16 + d.rank, -1, d.person
  from seat s cross join deputy d
  where d.role = s.role
    and d.place = case when s.role in ('section-manager', 'bureau-manager') then 'unit:' || s.unit else 'body' end
    and d.since <= ?3 and (d.until = '' or d.until > ?3) and (d.provisions = '' or d.provisions = '5.1-1-3b')
    and (exists (select 1 from holder h where h.level = s.level and h.away and h.person <> ?2)
      or not exists (select 1 from holder h where h.level = s.level))
)
select c.person from candidate c cross join person p
where p.number = c.person and c.person <> ?2 and p.employment not in ('contractor', 'external') and p.since <= ?3 and (p.until = '' or p.until > ?3)
  and not exists (select 1 from absence b where b.person = c.person and b.since <= ?3 and b.until > ?3)
order by c.tier, c.line limit 1
"""


def rows(pattern, *names):
    for path in sorted(glob.glob(pattern)):
        with open(path, encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                yield [row[name] for name in names] + [number]


def facts(registry):
    at = lambda *parts: os.path.join(registry, *parts)
    return {
        "unit": [row[:-1] for row in rows(at("org", "units.csv"), "code", "kind", "parent")],
        "appointment": list(
            rows(at("units", "*", "appointments.csv"), "unit", "post", "person", "kind", "from", "until")),
        "person": [row[:-1] for row in rows(at("people", "*.csv"), "number", "employment", "from", "until")],
        "absence": [row[:-1] for row in rows(at("absences", "*.csv"), "person", "from", "until")],
        "deputy": [
            row[:-1] for pattern in (at("units", "*", "deputies.csv"), at("body", "deputies.csv"))
            for row in rows(pattern, "place", "role", "rank", "person", "when", "provisions", "from", "until")],
    }


def fill(connection, registry, is_duck):
    for statement in SCHEMA:
        connection.execute(statement)
    for table, lines in facts(registry).items():
        marks = ",".join("?" * len(lines[0])) if lines else ""
        if not lines:
            continue
        if is_duck:
            # Its own bulk way in: a list of rows one by one takes minutes.
            path = f"/tmp/kengen-peer-{os.getpid()}-{table}.csv"
            with open(path, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(lines)
            connection.execute(
                f"insert into {table} select * from read_csv('{path}', header = false, all_varchar = true, nullstr = 'NULL')")
            os.unlink(path)
        else:
            connection.executemany(f"insert into {table} values ({marks})", lines)


def measure(name, connection, query, questions):
    wrong = 0
    for unit, applicant, expected in questions:
        found = connection.execute(query, (unit, applicant, DAY)).fetchone()
        wrong += (found[0] if found else "") != expected
        if wrong == 1 and (found[0] if found else "") != expected:
            print(f"{name}: {unit} {applicant}: {found} where the resolver says {expected}", flush=True)
    if wrong:
        return wrong, []
    times = []
    for unit, applicant, _ in questions:
        start = time.perf_counter_ns()
        connection.execute(query, (unit, applicant, DAY)).fetchone()
        times.append((time.perf_counter_ns() - start) / 1000)
    return 0, times


def main():
    inprocess, result, *bodies = sys.argv[1:]
    table = []
    for registry in bodies:
        people = int(os.path.basename(os.path.dirname(os.path.abspath(registry))).split("-")[1])
        inside = json.loads(
            subprocess.run([inprocess, registry, str(COUNT), DAY], check=True, capture_output=True).stdout)
        questions = [tuple((line + " ").split(" ")[:3]) for line in inside["answers"]]
        table.append({
            "people": people, "engine": "kengen, in process", "questions": len(questions), "equal": "–",
            "load_ms": inside["load"]["median_ns"] / 1e6, "median_us": inside["approvals"]["median_ns"] / 1e3,
            "p95_us": inside["approvals"]["p95_ns"] / 1e3})
        for name in ("SQLite " + sqlite3.sqlite_version, "DuckDB " + duckdb.__version__):
            is_duck = name.startswith("DuckDB")
            connection = duckdb.connect() if is_duck else sqlite3.connect(":memory:")
            query = QUERY.replace("?1", "$1").replace("?2", "$2").replace("?3", "$3") if is_duck else QUERY
            start = time.perf_counter()
            fill(connection, registry, is_duck)
            load = 1000 * (time.perf_counter() - start)
            asked = questions[:200] if is_duck else questions
            wrong, times = measure(name, connection, query, asked)
            if wrong:
                raise SystemExit(f"{name}: {wrong} of {len(asked)} answers differ at {people} people")
            table.append({
                "people": people, "engine": name, "questions": len(asked), "equal": f"{len(asked)} of {len(asked)}",
                "load_ms": load, "median_us": statistics.median(times), "p95_us": sorted(times)[int(len(times) * 0.95)]})
            print(f"{people}: {name}: {statistics.median(times):.1f} us, equal on {len(asked)}", flush=True)
            connection.close()
    remark = (
        "The databases are asked from Python, in memory, and say only the name; the resolver also gives every candidate, "
        "who was passed over and why, and until when the answer holds. Loading is for Python reading the same CSV files into "
        "tables with indexes; the resolver's is reading and verifying a commit. The query has the chain of superiors written out "
        "by hand: it holds for this provision and this table only.")
    with open(result, "w", encoding="utf-8") as file:
        json.dump({"rows": table, "remark": remark}, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
