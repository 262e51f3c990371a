"""The programs that are compared: how each is told a problem, run and read. Every one gets one thread and the same limit."""
import json, pathlib, subprocess

import instances


class Program:
    name = option = ""
    sets = ()

    def __init__(self, command):
        self.command = command

    @classmethod
    def variable(cls):
        return "DISPATCH_PEER_" + cls.option.upper()

    def run(self, arguments, seconds):
        done = subprocess.run([*self.command, *map(str, arguments)], capture_output=True, text=True, timeout=2 * seconds + 60)
        if done.returncode not in (0, 1):
            raise ValueError((done.stderr or done.stdout).strip()[-300:])


class Ours(Program):
    name, option = "Dispatch", "dispatch"
    sets = ("vrptw", "mtvrptwr", "mdvrptw", "meals", "visits")

    def solve(self, instance, solution, seconds, seed, folder):
        self.run(["solve", instance, "--out", solution, "--time-limit", seconds, "--threads", 1, "--seed", seed, "--json"], seconds)


class Hgs(Program):
    name, option = "HGS-VRPTW", "hgs"
    sets = ("vrptw",)

    def solve(self, instance, solution, seconds, seed, folder):
        told = pathlib.Path(folder, instance.stem + ".explicit.txt")
        if not told.exists():
            instances.write_explicit(instances.vrptw(instance), told)
        self.run([told, solution, "-t", int(seconds), "-seed", seed], seconds)


class PyVrp(Program):
    name, option = "PyVRP", "pyvrp"
    sets = ("vrptw", "mtvrptwr", "mdvrptw")

    def solve(self, instance, solution, seconds, seed, folder):
        self.run([pathlib.Path(__file__).with_name("pyvrp_solve.py"), instance, solution, seconds, seed], seconds)


class Vroom(Program):
    name, option = "VROOM", "vroom"
    sets = ("vrptw", "meals", "visits")

    def solve(self, instance, solution, seconds, seed, folder):
        own = instance.suffix == ".json"
        told = instance if own else pathlib.Path(folder, instance.stem + ".vroom.json")
        if not told.exists():
            instances.write_vroom(instances.vrptw(instance), told)
        answer = solution if own else pathlib.Path(folder, solution.stem + ".vroom.json")
        self.run(["-i", told, "-o", answer, "-t", 1, "-x", 5, "-l", int(seconds)], seconds)
        if not own:
            routes = json.loads(answer.read_text()).get("routes", [])
            instances.write_routes(((r["vehicle"], [s["id"] for s in r["steps"] if s["type"] == "job"]) for r in routes), solution)
