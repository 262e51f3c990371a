"""Reads VRPLIB instances and writes them the way other programs read them. Distances of the DIMACS convention: truncated to one decimal, here in tenths."""
import json, math, re


def read(path):
    """Headings and sections of a .vrp file; numbers as floats."""
    headings, sections, current = {}, {}, None
    for line in (raw.strip() for raw in open(path)):
        if not line or line == "EOF":
            continue
        if ":" in line and not re.match(r"^-?\d", line):
            key, value = line.split(":", 1)
            headings[key.strip()], current = value.strip(), None
        elif line.endswith("_SECTION"):
            current = sections.setdefault(line, [])
        elif current is not None:
            current.append([float(word) for word in line.split()])
    return headings, sections


def vrptw(path):
    """A VRPTW instance in tenths: capacity, vehicles, demands, windows, services, matrix; location 0 is the depot."""
    headings, sections = read(path)
    points = [(row[1], row[2]) for row in sections["NODE_COORD_SECTION"]]
    count = len(points)
    service = [float(headings["SERVICE_TIME"])] * count if "SERVICE_TIME" in headings else [row[1] for row in sections["SERVICE_TIME_SECTION"]]
    service[0] = 0
    return {
        "points": points,
        "vehicles": int(float(headings.get("VEHICLES", count))),
        "capacity": int(float(headings["CAPACITY"])),
        "demand": [int(row[1]) for row in sections["DEMAND_SECTION"]],
        "window": [(round(10 * row[1]), round(10 * row[2])) for row in sections["TIME_WINDOW_SECTION"]],
        "service": [round(10 * s) for s in service],
        "matrix": [[math.floor(10 * math.hypot(a[0] - b[0], a[1] - b[1]) + 1e-9) for b in points] for a in points],
    }


def write_explicit(data, path):
    """For HGS-VRPTW: every number whole, the matrix written out."""
    count = len(data["points"])
    with open(path, "w") as file:
        file.write(f"NAME : instance\nCOMMENT : distances in tenths\nTYPE : VRPTW\nDIMENSION : {count}\nVEHICLES : {data['vehicles']}\nCAPACITY : {data['capacity']}\n")
        file.write("EDGE_WEIGHT_TYPE : EXPLICIT\nEDGE_WEIGHT_FORMAT : FULL_MATRIX\nNODE_COORD_SECTION\n")
        file.writelines(f"{i + 1} {round(x)} {round(y)}\n" for i, (x, y) in enumerate(data["points"]))
        file.write("EDGE_WEIGHT_SECTION\n")
        file.writelines(" ".join(map(str, row)) + "\n" for row in data["matrix"])
        for name, values in (("DEMAND", data["demand"]), ("SERVICE_TIME", data["service"])):
            file.write(name + "_SECTION\n")
            file.writelines(f"{i + 1} {value}\n" for i, value in enumerate(values))
        file.write("TIME_WINDOW_SECTION\n")
        file.writelines(f"{i + 1} {first} {last}\n" for i, (first, last) in enumerate(data["window"]))
        file.write("DEPOT_SECTION\n1\n-1\nEOF\n")


def write_vroom(data, path):
    """For VROOM: tenths as its seconds."""
    vehicles = [{"id": k + 1, "start_index": 0, "end_index": 0, "capacity": [data["capacity"]], "time_window": list(data["window"][0])} for k in range(data["vehicles"])]
    jobs = [{"id": i, "location_index": i, "service": data["service"][i], "delivery": [data["demand"][i]], "time_windows": [list(data["window"][i])]}
            for i in range(1, len(data["points"]))]
    with open(path, "w") as file:
        json.dump({"vehicles": vehicles, "jobs": jobs, "matrices": {"car": {"durations": data["matrix"]}}}, file)


def write_routes(routes, path):
    """Routes as a .sol file; each route is (number of the vehicle, locations)."""
    with open(path, "w") as file:
        file.writelines(f"Route #{vehicle}: {' '.join(map(str, stops))}\n" for vehicle, stops in routes)


def best_known(path, scale):
    """Best known cost beside the instance; None where there is none."""
    solution = path.with_suffix(".sol")
    if scale is None or not solution.exists():
        return None
    costs = [line.split(":")[-1].split()[-1] for line in solution.read_text().splitlines() if line.lower().startswith("cost")]
    return float(costs[-1]) / scale if costs else None


