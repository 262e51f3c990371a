"""Solves a VRPLIB instance by PyVRP 0.13: pyvrp_solve.py INSTANCE SOLUTION SECONDS SEED. Run by the Python that has PyVRP."""
import pathlib, sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import instances  # noqa: E402

from pyvrp import read, solve  # noqa: E402
from pyvrp.stop import MaxRuntime  # noqa: E402


def stops(route):
    """Locations of a route from 0; a depot between two trips stands for the reload."""
    places = []
    for trip in route.trips():
        if places:
            places.append(trip.start_depot())
        places.extend(trip.visits())
    return places


def main(instance, solution, seconds, seed):
    headings, sections = instances.read(instance)
    data = read(instance, round_func="exact" if headings["TYPE"] == "MDVRPTW" else "dimacs")
    best = solve(data, MaxRuntime(float(seconds)), seed=int(seed), display=False, collect_stats=False).best
    if not best.is_feasible():
        sys.exit("no feasible solution")
    # The file's vehicles by their depot: a route takes the next one that stands at its own.
    homes = {}
    for vehicle, depot in sections.get("VEHICLES_DEPOT_SECTION", []):
        homes.setdefault(int(depot) - 1, []).append(int(vehicle))
    routes = [(homes[route.start_depot()].pop(0) if homes else k + 1, stops(route)) for k, route in enumerate(best.routes())]
    instances.write_routes(routes, solution)


if __name__ == "__main__":
    main(*sys.argv[1:])
