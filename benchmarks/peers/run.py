#!/usr/bin/env python3
"""Runs other programs and ours on the same instances, one after the other: one thread, the same wall-clock limit, costs by our checker.

    benchmarks/peers/run.py vrptw --only 'R1_10_*' --seconds 30 --seeds 1,2 --out table.md

A peer takes part when its command is given, by option or by environment variable:
    --vroom    DISPATCH_PEER_VROOM    the program vroom
    --hgs      DISPATCH_PEER_HGS      the program genvrp of HGS-VRPTW (baseline of the EURO meets NeurIPS 2022 competition)
    --pyvrp    DISPATCH_PEER_PYVRP    a Python that can import pyvrp (0.13)
One that is absent, or that cannot state a problem, is told and left out. Ours runs as --dispatch (DISPATCH_COMMAND; by default the release build).
The program of a peer may end in its own time; it is ended by force after twice the limit and 60 seconds, and its run then counts as failed.
"""
import argparse, csv, fnmatch, json, os, pathlib, shlex, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import instances  # noqa: E402
from peers import Hgs, Ours, PyVrp, Vroom  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETS = {"vrptw": ("vrptw", "*.vrp"), "mtvrptwr": ("mtvrptwr", "*.vrp"), "mdvrptw": ("mdvrptw", "*.vrp"),
        "meals": ("district", "meals_vroom_fixed.json"), "visits": ("district", "visits_vroom.json")}
SCALE = {"vrptw": 1, "mtvrptwr": 10, "mdvrptw": 1000}


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("sets", nargs="+", choices=sorted(SETS), metavar="SET")
    p.add_argument("--only", default="*", help="instances whose name matches")
    p.add_argument("--seconds", type=float, default=30)
    p.add_argument("--seeds", default="1")
    p.add_argument("--data", default=os.path.join(os.environ.get("DISPATCH_SHARED", str(ROOT.parent / "shared")), "bench"))
    p.add_argument("--out", help="also write the table to this markdown file, after every run")
    p.add_argument("--rows", help="also write the rows to this csv file, as they come")
    p.add_argument("--keep", help="folder for the solutions of all")
    p.add_argument("--dispatch", default=os.environ.get("DISPATCH_COMMAND", f"dotnet {ROOT}/src/Dispatch.Cli/bin/Release/net10.0/dispatch.dll"))
    p.add_argument("--no-ours", action="store_true", help="only the peers")
    for name in ("vroom", "hgs", "pyvrp"):
        p.add_argument("--" + name, default=os.environ.get("DISPATCH_PEER_" + name.upper()))
    return p.parse_args()


def cases(args):
    for name in args.sets:
        folder, pattern = SETS[name]
        for path in sorted(pathlib.Path(args.data, folder).glob(pattern)):
            if fnmatch.fnmatch(path.stem, args.only):
                yield name, path


def takers(args):
    found = [] if args.no_ours else [Ours(shlex.split(args.dispatch))]
    for peer, command in ((Hgs, args.hgs), (PyVrp, args.pyvrp), (Vroom, args.vroom)):
        if command:
            found.append(peer(shlex.split(command)))
        else:
            print(f"{peer.name}: absent (give --{peer.option} or {peer.variable()})", file=sys.stderr)
    return found


def judge(dispatch, instance, solution):
    """Cost, unserved, verdict, by our checker."""
    run = subprocess.run([*dispatch, "check", str(instance), str(solution)], capture_output=True, text=True)
    try:
        word = json.loads(run.stdout.strip().splitlines()[-1])
        return word["cost"], word["unserved"], "yes" if word["feasible"] else "NO"
    except (IndexError, ValueError, KeyError):
        return None, None, "unreadable"


def measure(taker, family, path, seed, args, folder):
    solution = folder / f"{path.stem}-{taker.option}-s{seed}{'.json' if path.suffix == '.json' else '.sol'}"
    solution.unlink(missing_ok=True)
    started = time.monotonic()
    try:
        taker.solve(path, solution, args.seconds, seed, folder)
    except (subprocess.SubprocessError, OSError, ValueError) as fault:
        print(f"{taker.name} on {path.stem}: {fault}", file=sys.stderr)
    seconds = time.monotonic() - started
    cost, unserved, feasible = judge(shlex.split(args.dispatch), path, solution) if solution.exists() else (None, None, "no solution")
    best = instances.best_known(path, SCALE.get(family))
    gap = 100 * (cost - best) / best if best and cost is not None and feasible == "yes" and unserved == 0 else None
    return {"set": family, "instance": path.stem, "program": taker.name, "seed": seed, "best": best, "cost": cost, "gap": gap, "feasible": feasible,
            "unserved": unserved, "seconds": round(seconds, 1)}


def number(value, digits):
    return "" if value is None else f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits > 2 else f"{value:.{digits}f}"


def table(rows, args):
    lines = [f"# peers: {' '.join(args.sets)}", "",
             f"- {args.seconds:g} s wall clock a run, one thread each, one run after the other; cost by our checker in the family's unit; seconds are measured from outside",
             f"- `benchmarks/peers/run.py {' '.join(args.sets)} --only '{args.only}' --seconds {args.seconds:g} --seeds {args.seeds}`, {time.strftime('%Y-%m-%d', time.gmtime())}", "",
             "| set | instance | program | seed | best known | cost | gap % | feasible | unserved | seconds |", "| --- | --- | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: |"]
    lines += [f"| {r['set']} | {r['instance']} | {r['program']} | {r['seed']} | {number(r['best'], 3)} | {number(r['cost'], 3)} | {number(r['gap'], 2)} | {r['feasible']} | {number(r['unserved'], 0)} | {r['seconds']} |"
              for r in rows]
    programs = list(dict.fromkeys(r["program"] for r in rows))
    for family in dict.fromkeys(r["set"] for r in rows):
        # Means only over the runs that every program finished, so that they can be compared.
        done = {}
        for r in rows:
            if r["set"] == family and r["gap"] is not None:
                done.setdefault((r["instance"], r["seed"]), {})[r["program"]] = r["gap"]
        taking = [p for p in programs if any(p in gaps for gaps in done.values())]
        common = [gaps for gaps in done.values() if all(p in gaps for p in taking)]
        lines += [f"| **{family}** | mean of {len(common)} common run(s) | **{p}** | | | | **{sum(g[p] for g in common) / len(common):.2f}** | | | |" for p in taking if common]
    return "\n".join(lines) + "\n"


def main():
    args = arguments()
    taking, rows = takers(args), []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(args.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for family, path in cases(args):
            for seed in (int(s) for s in args.seeds.split(",")):
                for taker in taking:
                    if family not in taker.sets:
                        continue
                    row = measure(taker, family, path, seed, args, folder)
                    rows.append(row)
                    print(f"{row['instance']}  {row['program']}  {row['cost']}  {number(row['gap'], 2) or '-'} %  {row['seconds']} s", file=sys.stderr, flush=True)
                    if args.rows:
                        with open(args.rows, "a", newline="") as file:
                            csv.writer(file).writerow(row.values())
                    if args.out:
                        pathlib.Path(args.out).write_text(table(rows, args))
    if not rows:
        print("no runs: no instances, or no program that can state them", file=sys.stderr)
        return 2
    print(table(rows, args), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
