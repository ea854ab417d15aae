"""Who permits 5.1-1-3b for this person of this section? Asked of SQLite, DuckDB, pycasbin, cedarpy and regopy.

The databases hold the same facts, with the chain of superiors written out in the query, and indexes on what it asks.
The policy engines know no superiors, deputies and absences, so each gets what that comes to on the day: for each
section the approver, and whoever approves when the approver himself or the head applies. They are asked whether the person whom
the resolver names may approve (yes), and whether the applicant may (no).
Answers are compared with the resolver's, one by one, before anything is timed.

usage: who.py INPROCESS RESULT BODY...
"""

import csv
import glob
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

from common import DAY, milli, output, people, quantiles, write

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
            with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(lines)
                file.flush()
                connection.execute(
                    f"insert into {table} select * from "
                    f"read_csv('{file.name}', header = false, all_varchar = true, nullstr = 'NULL')")
        else:
            connection.executemany(f"insert into {table} values ({marks})", lines)



class Database:
    def __init__(self, name, connection, is_duck):
        self.name, self.connection, self.is_duck = name, connection, is_duck
        self.query = QUERY.replace("?1", "$1").replace("?2", "$2").replace("?3", "$3") if is_duck else QUERY

    def load(self, registry, snapshot):
        fill(self.connection, registry, self.is_duck)

    def person(self, unit, applicant):
        found = self.connection.execute(self.query, (unit, applicant, DAY)).fetchone()
        return found[0] if found else ""

    def ask(self, unit, applicant, expected):
        return self.person(unit, applicant) == expected


def sqlite():
    return Database("SQLite " + sqlite3.sqlite_version, sqlite3.connect(":memory:"), False)


def duck():
    import duckdb
    return Database("DuckDB " + duckdb.__version__, duckdb.connect(), True)


FIELDS = ("first", "a1", "s1", "a2", "s2")


class Engine:
    """Says whether a person may approve for an applicant; asked for the approver and for the applicant."""

    def ask(self, unit, applicant, expected):
        return self.allows(expected, unit, applicant) and not self.allows(applicant, unit, applicant)


class Casbin(Engine):
    name = "pycasbin"
    MODEL = """[request_definition]
r = sub, unit, applicant
[policy_definition]
p = unit, first, a1, s1, a2, s2
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.unit == p.unit && ((r.applicant != p.a1 && r.applicant != p.a2 && r.sub == p.first) || \
  (r.applicant == p.a1 && r.sub == p.s1) || (r.applicant == p.a2 && r.sub == p.s2))
"""

    def load(self, registry, snapshot):
        import casbin
        model = casbin.Model()
        model.load_model_from_text(self.MODEL)
        self.enforcer = casbin.Enforcer(model)
        self.enforcer.add_policies([[unit, *numbers] for unit, numbers in snapshot.items()])

    def allows(self, person, unit, applicant):
        return self.enforcer.enforce(person, unit, applicant)


class Cedar(Engine):
    name = "cedarpy"
    POLICIES = """
permit(principal, action == Action::"approve", resource) when {
  principal == resource.first && context.applicant != resource.a1 && context.applicant != resource.a2 };
permit(principal, action == Action::"approve", resource) when {
  (context.applicant == resource.a1 && principal == resource.s1)
  || (context.applicant == resource.a2 && principal == resource.s2) };
"""

    def load(self, registry, snapshot):
        import cedarpy
        self.cedar = cedarpy
        self.policies = cedarpy.PolicySet.from_str(self.POLICIES)
        person = lambda number: {"__entity": {"type": "Person", "id": number}}
        self.entities = {
            unit: cedarpy.Entities.from_json_str(json.dumps([{
                "uid": {"type": "Unit", "id": unit}, "parents": [],
                "attrs": {name: person(number) for name, number in zip(FIELDS, numbers)}}]))
            for unit, numbers in snapshot.items()}

    def allows(self, person, unit, applicant):
        request = {
            "principal": f'Person::"{person}"', "action": 'Action::"approve"', "resource": f'Unit::"{unit}"',
            "context": {"applicant": {"__entity": {"type": "Person", "id": applicant}}}}
        return self.cedar.is_authorized(request, self.policies, self.entities[unit]).allowed


class Rego(Engine):
    name = "regopy"
    MODULE = """
package kengen
unit := data.units[input.unit]
allow if {
  input.person == unit.first
  input.applicant != unit.a1
  input.applicant != unit.a2
}
allow if {
  input.applicant == unit.a1
  input.person == unit.s1
}
allow if {
  input.applicant == unit.a2
  input.person == unit.s2
}
"""

    def load(self, registry, snapshot):
        import regopy
        self.interpreter = regopy.Interpreter()
        self.interpreter.add_data({"units": {unit: dict(zip(FIELDS, numbers)) for unit, numbers in snapshot.items()}})
        self.interpreter.add_module("kengen", self.MODULE)

    def allows(self, person, unit, applicant):
        self.interpreter.set_input({"person": person, "unit": unit, "applicant": applicant})
        return "true" in str(self.interpreter.query("data.kengen.allow"))


def snapshots(registry, units):
    """For each section who approves, and for whom somebody else does: the approver himself, and the head who is away, for
    whom no deputy acts in his own cases. From SQLite, which agrees with the resolver."""
    base = sqlite()
    base.load(registry, None)
    result = {}
    for unit in sorted(units):
        first = base.person(unit, "")
        head = base.connection.execute(
            "select person from appointment where unit = ? and post in ('section-head', 'branch-head', 'secretariat-head') "
            "and since <= ? and (until = '' or until > ?) limit 1", (unit, DAY, DAY)).fetchone()
        other = head[0] if head else first
        result[unit] = (first, first, base.person(unit, first), other, base.person(unit, other))
    return result


COLD = """
import sqlite3, sys
row = sqlite3.connect(sys.argv[1]).execute(sys.argv[2], sys.argv[3:]).fetchone()
sys.exit(0 if row and row[0] else 1)
"""


def cold(registry, inprocess, unit):
    """A whole process for one question: kengen on the repository, Python with SQLite on a database file made before."""
    kengen = os.path.join(os.path.dirname(inprocess), "kengen")
    with tempfile.TemporaryDirectory() as folder:
        base = sqlite()
        base.load(registry, None)
        base.connection.commit()
        path = os.path.join(folder, "facts.sqlite")
        copy = sqlite3.connect(path)
        base.connection.backup(copy)
        copy.close()
        for name, command in (
            ("kengen, cold process", [kengen, "who", "approves", "5.1-1-3b", "--registry", registry, "--unit", unit, "--on", DAY]),
            ("SQLite on a file, cold Python process", [sys.executable, "-S", "-E", "-c", COLD, path, base.query, unit, "", DAY]),
            ("Python alone, cold process", [sys.executable, "-S", "-E", "-c", "import sqlite3"]),
        ):
            times = []
            for _ in range(11):
                start = time.perf_counter()
                code = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
                times.append(time.perf_counter() - start)
                if code != 0:
                    raise SystemExit(f"{name}: exit code {code}")
            yield name, quantiles(times)


def main():
    inprocess, result, *bodies = sys.argv[1:]
    table = []
    for registry in bodies:
        size = people(registry)
        inside = json.loads(output(inprocess, registry, str(COUNT), DAY))
        questions = [tuple((line + " ").split(" ")[:3]) for line in inside["answers"]]
        table.append([
            f"{size:,}", "kengen, in process", "–", milli(inside["load"]["median_ns"] / 1e9),
            milli(inside["approvals"]["median_ns"] / 1e9), milli(inside["approvals"]["p95_ns"] / 1e9)])
        snapshot = snapshots(registry, {unit for unit, _, _ in questions})
        for make in (sqlite, duck, Casbin, Cedar, Rego):
            name = make.__name__
            try:
                engine = make()
                name = engine.name
                start = time.perf_counter()
                engine.load(registry, snapshot)
                load = time.perf_counter() - start
                began = time.perf_counter()
                asked, times = [], []
                for question in questions:
                    if not engine.ask(*question):
                        raise SystemExit(f"{name}: another answer than the resolver's at {size} people: {question}")
                    asked.append(question)
                    if time.perf_counter() - began > 8:
                        break
                began = time.perf_counter()
                for unit, applicant, expected in asked:
                    start = time.perf_counter()
                    if isinstance(engine, Engine):
                        engine.allows(expected, unit, applicant)
                    else:
                        engine.person(unit, applicant)
                    times.append(time.perf_counter() - start)
                    if time.perf_counter() - began > 8:
                        break
                middle, late = quantiles(times)
                table.append([f"{size:,}", name, f"{len(asked)} of {len(asked)}", milli(load), milli(middle), milli(late)])
            except Exception as error:
                table.append([f"{size:,}", name, f"not run: {type(error).__name__}: {str(error)[:120]}", "–", "–", "–"])
            print(*table[-1], flush=True)
        for name, (middle, late) in cold(registry, inprocess, questions[0][0]):
            table.append([f"{size:,}", name, "–", "–", milli(middle), milli(late)])
            print(*table[-1], flush=True)
    write(result, "Who approves", ["people", "engine", "equal answers", "loading", "question, median", "p95"], table, (
        "Asked from Python, in memory, warm. The databases say only the name; the resolver also gives every candidate, who was "
        "passed over and why, and until when the answer holds. Their query has the chain of superiors written out by hand and "
        "holds for this provision and this table only. pycasbin, cedarpy and regopy know neither superiors nor deputies, "
        "absences and dates: they were given a snapshot resolved beforehand (for each section the approver of the day, and who "
        "approves for the approver and for the head) and say yes or no for a named person; cedarpy is handed the one section asked about. "
        "Loading is reading the same CSV files into indexed tables for the databases, the snapshot for the engines, and "
        "reading and verifying a whole commit for the resolver. A cold process is one question as a whole process."))


if __name__ == "__main__":
    main()
