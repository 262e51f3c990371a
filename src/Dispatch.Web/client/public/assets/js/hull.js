// The convex outline of points (Andrew's monotone chain), counter-clockwise, without repeating the first.

export function hull(points) {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (list) => {
    const line = [];
    for (const p of list) {
      while (line.length >= 2 && turn(line.at(-2), line.at(-1), p) <= 0) line.pop();
      line.push(p);
    }
    line.pop();
    return line;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turn = (a, b, c) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
