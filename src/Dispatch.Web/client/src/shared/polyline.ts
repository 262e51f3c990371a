/** Decodes an encoded polyline (five decimals, latitude first) into [longitude, latitude] pairs. */
export function decodePolyline(text: string): [number, number][] {
  const points: [number, number][] = [];
  let at = 0;
  let latitude = 0;
  let longitude = 0;
  const take = (): number => {
    let value = 0;
    let shift = 0;
    let group = 0;
    do {
      group = text.charCodeAt(at++) - 63;
      value |= (group & 31) << shift;
      shift += 5;
    } while (group >= 32);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (at < text.length) {
    latitude += take();
    longitude += take();
    points.push([longitude / 1e5, latitude / 1e5]);
  }
  return points;
}
