// The installation's own road network as a base map: nobody else's tiles are asked for.
import Feature from "ol/Feature";
import MultiLineString from "ol/geom/MultiLineString";
import { fromLonLat } from "ol/proj";
import type VectorSource from "ol/source/Vector";
import { Stroke, Style } from "ol/style";
import { json } from "@/api/http";
import { decodePolyline } from "./polyline";

const styles = [new Style({ stroke: new Stroke({ color: "#c3ccc7", width: 2.6 }) }), new Style({ stroke: new Stroke({ color: "#d3dad6", width: 1.4 }) }), new Style({ stroke: new Stroke({ color: "#e0e5e2", width: 0.8 }) })];

/** Draws the roads into a layer and gives back whose they are; "" where there are none. */
export async function drawRoads(into: VectorSource): Promise<string> {
  try {
    const given = await json<{ attribution: string; classes: { lines: string[] }[] }>("/map/roads");
    into.addFeatures(given.classes.map((c, i) => {
      const feature = new Feature(new MultiLineString(c.lines.map((l) => decodePolyline(l).map((p) => fromLonLat(p)))));
      feature.setStyle(styles[Math.min(i, 2)]!);
      return feature;
    }));
    return given.attribution;
  } catch {
    // Without a road graph everything is drawn on plain ground.
    return "";
  }
}
