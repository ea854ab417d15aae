"""Procedures: the same generated staffing problems given to kengen's solver, OR-tools CP-SAT (a naive and a pattern
encoding) and clingo; minimal impossible sets beside python-sat's; different people for all steps, and what happens when
any one person is away, beside scipy's and rustworkx's matching.

Every plan is verified here, by none of the solvers, and verdicts must agree wherever two were reached.

usage: procedures.py INPROCESS GENERATOR FOLDER RESULT [--quick]
"""

import glob
import itertools
import json
import os
import subprocess
import sys
import time

from common import limited, milli, output, quantiles, write

# Steps, users, problems of each.
FULL = [(18, 500, 3), (18, 10_000, 2), (30, 500, 4), (30, 10_000, 2), (40, 500, 4), (50, 500, 3), (60, 500, 3)]
# The literature's hardest shape, against the one peer that settles it.
EVEN = [(60, 500, 20)]
QUICK = [(18, 500, 2), (30, 500, 2)]


def violations(problem, plan):
    bad = sum(user not in set(problem["authorised"][step]) for step, user in enumerate(plan))
    bad += sum(len({plan[s] for s in steps}) < len(steps) for steps in problem["distinct"])
    return bad + sum(len({plan[s] for s in bound["steps"]}) > bound["limit"] for bound in problem["atMost"])


def naive(problem, seconds):
    """One variable a step, its value a person; at-most constraints count whom a set of steps uses."""
    from ortools.sat.python import cp_model
    began = time.perf_counter()
    model = cp_model.CpModel()
    does = [{u: model.new_bool_var("") for u in users} for users in problem["authorised"]]
    for step in does:
        model.add_exactly_one(step.values())
    for steps in problem["distinct"]:
        for user in set().union(*(does[s].keys() for s in steps)):
            model.add_at_most_one(does[s][user] for s in steps if user in does[s])
    for bound in problem["atMost"]:
        used = []
        for user in sorted(set().union(*(does[s].keys() for s in bound["steps"]))):
            used.append(model.new_bool_var(""))
            for s in bound["steps"]:
                if user in does[s]:
                    model.add_implication(does[s][user], used[-1])
        model.add(sum(used) <= bound["limit"])
    return solve(model, does, began, seconds)


def pattern(problem, seconds):
    """Variables for which pairs of steps have one person (Karapetyan, Parkes, Gutin, Gagarin, 2019); persons are linked."""
    from ortools.sat.python import cp_model
    began = time.perf_counter()
    model = cp_model.CpModel()
    does = [{u: model.new_bool_var("") for u in users} for users in problem["authorised"]]
    for step in does:
        model.add_exactly_one(step.values())
    count = len(does)
    same = {pair: model.new_bool_var("") for pair in itertools.combinations(range(count), 2)}
    pair = lambda a, b: same[min(a, b), max(a, b)]
    for a, b, c in itertools.combinations(range(count), 3):
        for x, y, z in ((a, b, c), (b, c, a), (c, a, b)):
            model.add_bool_or(pair(x, y).negated(), pair(y, z).negated(), pair(x, z))
    for (a, b), equal in same.items():
        for user in does[a].keys() | does[b].keys():
            one, other = does[a].get(user), does[b].get(user)
            if one is None or other is None:
                model.add_implication(equal, (other if one is None else one).negated())
            else:
                model.add_bool_or(equal.negated(), one.negated(), other)
                model.add_bool_or(equal.negated(), one, other.negated())
                model.add_bool_or(one.negated(), other.negated(), equal)
    for steps in problem["distinct"]:
        for a, b in itertools.combinations(steps, 2):
            model.add(pair(a, b) == 0)
    for bound in problem["atMost"]:
        for several in itertools.combinations(bound["steps"], bound["limit"] + 1):
            model.add_bool_or(pair(a, b) for a, b in itertools.combinations(several, 2))
    return solve(model, does, began, seconds)


def solve(model, does, began, seconds):
    from ortools.sat.python import cp_model
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = max(0.1, seconds - (time.perf_counter() - began))
    built = time.perf_counter()
    status = solver.solve(model)
    times = {"build": built - began, "solve": time.perf_counter() - built}
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        plan = [next(u for u, variable in step.items() if solver.value(variable)) for step in does]
        return {"verdict": "plan", "plan": plan, **times}
    return {"verdict": "impossible" if status == cp_model.INFEASIBLE else "unknown", **times}


PROGRAM = """
1 { does(S, U) : may(S, U) } 1 :- step(S).
:- apart(C, S), apart(C, T), S < T, does(S, U), does(T, U).
used(C, U) :- atmost(C, S), does(S, U).
:- limit(C, N), #count { U : used(C, U) } > N.
#show does/2.
"""


def clingo(problem, seconds):
    """Separation, bounds and matching as a logic program."""
    import clingo as asp
    began = time.perf_counter()
    control = asp.Control(["--warn=none"])
    facts = [f"step({s})." for s in range(len(problem["authorised"]))]
    facts += [f"may({s},{u})." for s, users in enumerate(problem["authorised"]) for u in users]
    facts += [f"apart({c},{s})." for c, steps in enumerate(problem["distinct"]) for s in steps]
    for c, bound in enumerate(problem["atMost"]):
        facts += [f"limit({c},{bound['limit']})."] + [f"atmost({c},{s})." for s in bound["steps"]]
    control.add("base", [], PROGRAM + "\n".join(facts))
    control.ground([("base", [])])
    built = time.perf_counter()
    found = {}

    def take(model):
        for atom in model.symbols(shown=True):
            found[atom.arguments[0].number] = atom.arguments[1].number

    with control.solve(on_model=take, async_=True) as handle:
        ended = handle.wait(max(0.1, seconds - (built - began)))
        if not ended:
            handle.cancel()
        verdict = handle.get()
    times = {"build": built - began, "solve": time.perf_counter() - built}
    if found:
        return {"verdict": "plan", "plan": [found[s] for s in range(len(problem["authorised"]))], **times}
    return {"verdict": "impossible" if ended and verdict.unsatisfiable else "unknown", **times}


def core(problem):
    """python-sat: a minimal unsatisfiable set of demands, by deletion; pattern encoding, a selector for each demand."""
    from pysat.examples.musx import MUSX
    from pysat.formula import WCNF, IDPool
    began = time.perf_counter()
    names, formula = IDPool(), WCNF()
    steps = problem["authorised"]
    does = lambda s, u: names.id(("does", s, u))
    same = lambda a, b: names.id(("same", min(a, b), max(a, b)))
    may = [set(users) for users in steps]
    count = len(steps)
    for a, b, c in itertools.combinations(range(count), 3):
        for x, y, z in ((a, b, c), (b, c, a), (c, a, b)):
            formula.append([-same(x, y), -same(y, z), same(x, z)])
    # Whom a step may be done by is a demand of its own, so outside it anybody may: one nobody else is enough.
    demands = []
    for s in range(count):
        select = names.id(("step", s))
        formula.append([-select] + [does(s, u) for u in steps[s]])
        demands.append(("step", s, select))
    for a, b in itertools.combinations(range(count), 2):
        for u in may[a] | may[b]:
            one, other = u in may[a], u in may[b]
            if one and other:
                formula.append([-same(a, b), -does(a, u), does(b, u)])
                formula.append([-same(a, b), does(a, u), -does(b, u)])
                formula.append([-does(a, u), -does(b, u), same(a, b)])
            elif one:
                formula.append([-same(a, b), -does(a, u), -names.id(("step", b))])
            else:
                formula.append([-same(a, b), -does(b, u), -names.id(("step", a))])
    number = 0
    for several in problem["distinct"]:
        select = names.id(("constraint", number))
        for a, b in itertools.combinations(several, 2):
            formula.append([-select, -same(a, b)])
        demands.append(("constraint", number, select))
        number += 1
    for bound in problem["atMost"]:
        select = names.id(("constraint", number))
        for several in itertools.combinations(bound["steps"], bound["limit"] + 1):
            formula.append([-select] + [same(a, b) for a, b in itertools.combinations(several, 2)])
        demands.append(("constraint", number, select))
        number += 1
    for _, _, select in demands:
        formula.append([select], weight=1)
    built = time.perf_counter()
    with MUSX(formula, solver="cadical153", verbosity=0) as search:
        found = search.compute()
    return {
        "size": len(found) if found else 0, "build": built - began, "solve": time.perf_counter() - built}


def matching_scipy(problem):
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import maximum_bipartite_matching
    began = time.perf_counter()
    rows = [s for s, users in enumerate(problem["authorised"]) for _ in users]
    columns = [u for users in problem["authorised"] for u in users]
    table = csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(problem["authorised"]), problem["users"]))
    built = time.perf_counter()
    plan = maximum_bipartite_matching(table, perm_type="column").tolist()
    solved = time.perf_counter()
    result = {"verdict": "impossible" if -1 in plan else "plan", "build": built - began, "solve": solved - built}
    if -1 not in plan:
        # Only somebody whom the plan uses can be missed.
        single = 0
        for user in plan:
            keep = [i for i, column in enumerate(columns) if column != user]
            fewer = csr_matrix(
                (numpy.ones(len(keep)), ([rows[i] for i in keep], [columns[i] for i in keep])), shape=table.shape)
            single += -1 in maximum_bipartite_matching(fewer, perm_type="column")
        result |= {"plan": plan, "single": single, "resilience": time.perf_counter() - solved}
    return result


def matching_rustworkx(problem):
    import rustworkx
    began = time.perf_counter()
    count = len(problem["authorised"])

    def matched(away):
        graph = rustworkx.PyGraph()
        graph.add_nodes_from(range(count + problem["users"]))
        graph.add_edges_from(
            [(s, count + u, 1) for s, users in enumerate(problem["authorised"]) for u in users if u != away])
        pairs = rustworkx.max_weight_matching(graph, max_cardinality=True)
        return {min(pair): max(pair) - count for pair in pairs}

    plan = matched(-1)
    solved = time.perf_counter()
    if len(plan) < count:
        return {"verdict": "impossible", "build": 0, "solve": solved - began}
    single = sum(len(matched(user)) < count for user in plan.values())
    return {
        "verdict": "plan", "plan": [plan[s] for s in range(count)], "single": single, "build": 0, "solve": solved - began,
        "resilience": time.perf_counter() - solved}


def main():
    inprocess, generator, folder, result = sys.argv[1:5]
    quick = "--quick" in sys.argv
    limit = 5 if quick else 20
    nodes = 1_500_000 if quick else 10_000_000
    rows, details = [], []
    sizes = [(size, False) for size in (QUICK if quick else FULL)] + [(size, True) for size in ([] if quick else EVEN)]
    for (steps, users, seeds), even in sizes:
        place = os.path.join(folder, f"{steps}-{users}-{seeds}")
        if not os.path.isdir(place):
            subprocess.run([generator, "instances", "--steps", str(steps), "--users", str(users), "--seeds", str(seeds), place],
                           check=True)
        for family, peers in ((("even", (pattern,)),) if even else (
            ("phase", (naive, pattern, clingo)), ("different", (naive, clingo, matching_scipy, matching_rustworkx)),
        )):
            files = sorted(glob.glob(os.path.join(place, family + "-*.json")))
            problems = {}
            for file in files:
                with open(file, encoding="utf-8") as text:
                    problem = json.load(text)
                problems[problem["name"]] = problem
            own = {}
            for line in output(inprocess, "solve", str(nodes), *files).splitlines():
                item = json.loads(line)
                own[item["name"]] = item
            compare(family, steps, users, problems, own, peers, limit, rows, details)
    write(result, "Procedures: staffing, explanations, matching",
          ["problem", "steps", "users", "engine", "settled", "a plan, impossible", "building, median", "median", "slowest"], rows, (
              "phase: one pair of steps in ten separated, at-most-3-of-5 constraints in a number near the point where half of the "
              f"problems become impossible; even: the same, each user authorised for each step with a chance of one in five. Times are with a limit of {limit} s a problem for the others (one thread) and of "
              f"{nodes:,} nodes for kengen; an unsettled problem counts with the time that was spent. Every plan was verified, "
              "and no two engines that settled a problem disagreed. different: as many different people as steps; *one away* "
              "asks whether it holds whoever one person is away. kengen's solver takes no more than 128 steps that hang together, "
              "where a plain matching takes any number, and scipy's compiled one is the faster for a single all-different question. Impossible sets are minimal by inclusion in both engines; "
              "another minimal set may be smaller, and the rows name the median size."))


def compare(family, steps, users, problems, own, peers, limit, rows, details):
    shown = len(next(iter(problems.values()))["authorised"]) if problems else steps

    def row(what, engine, verdicts, build, solve):
        middle, _ = quantiles(solve)
        settled = sum(verdict in ("plan", "impossible") for verdict in verdicts)
        rows.append([
            what, str(shown), f"{users:,}", engine, f"{settled} of {len(verdicts)}",
            f"{verdicts.count('plan')}, {verdicts.count('impossible')}", milli(quantiles(build)[0]) if build else "–", milli(middle),
            milli(max(solve))])
        print(*rows[-1], flush=True)

    row(family, "kengen", [item["verdict"] for item in own.values()], [], [item["solveSeconds"] for item in own.values()])
    lone = {name: item for name, item in own.items() if item.get("resilience")}
    if lone:
        row("one away", "kengen", ["plan"] * len(lone), [], [item["resilienceSeconds"] for item in lone.values()])
    known = {name: item["verdict"] for name, item in own.items() if item["verdict"] != "unknown"}
    for name, item in own.items():
        if item["verdict"] == "plan" and violations(problems[name], item["plan"]):
            raise SystemExit(f"kengen: a plan that does not hold: {name}")
    for peer in peers:
        verdicts, build, solve, away = [], [], [], []
        words = (problem_limit(peer, limit))
        for name, problem in problems.items():
            kind, item = limited(peer, (problem, *words), limit + 10)
            if kind == "error":
                print(f"{peer.__name__}: {name}: {item}", flush=True)
            if kind != "done":
                verdicts.append(kind)
                solve.append(float(limit))
                continue
            if item["verdict"] == "plan" and violations(problem, item["plan"]):
                raise SystemExit(f"{peer.__name__}: a plan that does not hold: {name}")
            if item["verdict"] in ("plan", "impossible"):
                if known.setdefault(name, item["verdict"]) != item["verdict"]:
                    raise SystemExit(f"{peer.__name__}: {name} is {item['verdict']}, and {known[name]} elsewhere")
            if "resilience" in item:
                away.append(item["resilience"])
                if item["single"] != own[name].get("singlePoints", item["single"]):
                    raise SystemExit(f"{peer.__name__}: {name}: {item['single']} single points, {own[name]['singlePoints']} by kengen")
            verdicts.append(item["verdict"])
            build.append(item["build"])
            solve.append(item["solve"])
        title = {"naive": "CP-SAT, naive", "pattern": "CP-SAT, pattern", "matching_scipy": "scipy matching",
                 "matching_rustworkx": "rustworkx matching"}.get(peer.__name__, peer.__name__)
        row(family, title, verdicts, build, solve)
        if away:
            row("one away", title, ["plan"] * len(away), [], away)
    explain(steps, users, shown, family, problems, own, limit, rows)


def problem_limit(peer, limit):
    return () if peer in (matching_scipy, matching_rustworkx) else (limit,)


def explain(steps, users, shown, family, problems, own, limit, rows):
    cores = {name: item for name, item in own.items() if item.get("isMinimal")}
    if family != "phase" or not cores:
        return
    sizes = sorted(len(item["coreSteps"]) + len(item["coreConstraints"]) for item in cores.values())
    found = [limited(core, (problems[name],), limit) for name in cores]
    for name, times, counts in (
        ("kengen", [item["coreSeconds"] for item in cores.values()], sizes),
        ("python-sat MUSX", [item["build"] + item["solve"] if kind == "done" else float(limit) for kind, item in found],
         sorted(item["size"] for kind, item in found if kind == "done")),
    ):
        rows.append([
            f"impossible set (median size {counts[len(counts) // 2] if counts else '–'})", str(shown), f"{users:,}", name,
            f"{len(counts)} of {len(cores)}", "–", "–", milli(quantiles(times)[0]), milli(max(times))])
        print(*rows[-1], flush=True)


if __name__ == "__main__":
    main()
