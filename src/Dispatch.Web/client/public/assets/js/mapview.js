// Which part of the ground is seen: an equirectangular projection round the plan's middle, in metres, then pixels.

const METRES_PER_DEGREE = 111320;
const MIN_SCALE = 0.002; // pixels per metre
const MAX_SCALE = 3;

export class MapView {
  constructor() {
    this.origin = { longitude: 121.42, latitude: 31.22 };
    this.centre = { x: 0, y: 0 };
    this.scale = 0.1;
    this.width = 1;
    this.height = 1;
  }

  /** Takes the middle of the points as origin of the projection. */
  setOrigin(points) {
    if (points.length === 0) return;
    const mean = (f) => points.reduce((sum, p) => sum + f(p), 0) / points.length;
    this.origin = { longitude: mean((p) => p.longitude), latitude: mean((p) => p.latitude) };
  }

  /** Metres east and south of the origin. */
  metres(point) {
    return {
      x: (point.longitude - this.origin.longitude) * METRES_PER_DEGREE * Math.cos((this.origin.latitude * Math.PI) / 180),
      y: -(point.latitude - this.origin.latitude) * METRES_PER_DEGREE,
    };
  }

  /** Pixels from the upper left corner. */
  pixel(point) {
    const m = this.metres(point);
    return { x: (m.x - this.centre.x) * this.scale + this.width / 2, y: (m.y - this.centre.y) * this.scale + this.height / 2 };
  }

  /** Shows all of the points with room round them. */
  fit(points, room = 44) {
    if (points.length === 0) return;
    const all = points.map((p) => this.metres(p));
    const [x0, x1] = [Math.min(...all.map((m) => m.x)), Math.max(...all.map((m) => m.x))];
    const [y0, y1] = [Math.min(...all.map((m) => m.y)), Math.max(...all.map((m) => m.y))];
    this.centre = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
    const wanted = Math.min((this.width - 2 * room) / Math.max(x1 - x0, 300), (this.height - 2 * room) / Math.max(y1 - y0, 300));
    this.scale = clamp(wanted);
  }

  pan(dx, dy) {
    this.centre.x -= dx / this.scale;
    this.centre.y -= dy / this.scale;
  }

  /** Zooms so that the ground under the given pixel stays there. */
  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const next = clamp(this.scale * factor);
    const shift = 1 / this.scale - 1 / next;
    this.centre.x += (x - this.width / 2) * shift;
    this.centre.y += (y - this.height / 2) * shift;
    this.scale = next;
  }

  /** Moves only when the point is near the edge or out of sight. */
  reveal(point, edge = 60) {
    const p = this.pixel(point);
    if (p.x >= edge && p.x <= this.width - edge && p.y >= edge && p.y <= this.height - edge) return false;
    this.centre = this.metres(point);
    return true;
  }

  /** A round length that is some 110 pixels long: { metres, pixels }. */
  bar(pixels = 110) {
    const most = pixels / this.scale;
    const power = 10 ** Math.floor(Math.log10(most));
    const metres = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
    return { metres, pixels: metres * this.scale };
  }
}

const clamp = (scale) => Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
