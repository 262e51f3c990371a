// What lies under every map: our own roads and borders of areas, and tiles only where the installation names some.
import Feature from "ol/Feature";
import MultiLineString from "ol/geom/MultiLineString";
import Point from "ol/geom/Point";
import type BaseLayer from "ol/layer/Base";
import TileLayer from "ol/layer/Tile";
import VectorLayer from "ol/layer/Vector";
import type OlMap from "ol/Map";
import { fromLonLat } from "ol/proj";
import VectorSource from "ol/source/Vector";
import XYZ from "ol/source/XYZ";
import { Fill, Stroke, Style, Text } from "ol/style";
import { json } from "@/api/http";
import { decodePolyline } from "./polyline";

/** Letters on maps. */
export const sans = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif';

interface Ground {
  tiles?: { address: string; from: string; zoom: number };
  areas: { name: string; lines: string[] }[];
}

const roadStyles = [new Style({ stroke: new Stroke({ color: "#c3ccc7", width: 2.6 }) }), new Style({ stroke: new Stroke({ color: "#d3dad6", width: 1.4 }) }), new Style({ stroke: new Stroke({ color: "#e0e5e2", width: 0.8 }) })];
const border = [new Style({ stroke: new Stroke({ color: "rgba(125,106,158,.28)", width: 8 }) }), new Style({ stroke: new Stroke({ color: "#7d6a9e", width: 1.6, lineDash: [8, 5] }) })];
const lineOf = (encoded: string): number[][] => decodePolyline(encoded).map((p) => fromLonLat(p));

function nameStyle(name: string): Style {
  return new Style({ text: new Text({ text: name, font: `600 13px ${sans}`, textBaseline: "bottom", offsetY: -10, fill: new Fill({ color: "#5d4a80" }), stroke: new Stroke({ color: "rgba(255,255,255,.9)", width: 3 }) }) });
}

function areaFeatures(areas: Ground["areas"]): Feature[] {
  return areas.flatMap(({ name, lines }) => {
    const rings = new MultiLineString(lines.map(lineOf));
    const outline = new Feature(rings);
    outline.setStyle(border);
    const [west, , east, north] = rings.getExtent();
    const label = new Feature(new Point([(west! + east!) / 2, north!]));
    label.setStyle(nameStyle(name));
    return name ? [outline, label] : [outline];
  });
}

async function addGround(map: OlMap, source: VectorSource): Promise<string> {
  const { tiles, areas } = await json<Ground>("/map");
  source.addFeatures(areaFeatures(areas));
  if (!tiles) return "";
  const layer: BaseLayer = new TileLayer({ source: new XYZ({ url: tiles.address, maxZoom: tiles.zoom }) });
  map.getLayers().insertAt(0, layer);
  return tiles.from;
}

async function addRoads(source: VectorSource): Promise<string> {
  const { attribution, classes } = await json<{ attribution: string; classes: { lines: string[] }[] }>("/map/roads");
  source.addFeatures(classes.map(({ lines }, i) => {
    const feature = new Feature(new MultiLineString(lines.map(lineOf)));
    feature.setStyle(roadStyles[Math.min(i, 2)]!);
    return feature;
  }));
  return attribution;
}

/** Draws the ground under a map; answers with whose it is. Without roads or borders the rest is drawn on plain ground. */
export async function drawGround(map: OlMap): Promise<string> {
  const [roads, areas] = [new VectorSource(), new VectorSource()];
  map.getLayers().insertAt(0, new VectorLayer({ source: areas }));
  map.getLayers().insertAt(0, new VectorLayer({ source: roads }));
  const from = await Promise.all([addRoads(roads), addGround(map, areas)].map((work) => work.catch(() => "")));
  return from.filter(Boolean).join(" · ");
}
