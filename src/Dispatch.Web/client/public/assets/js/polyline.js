/** Decodes an encoded polyline (five decimals, latitude first) into points. */
export function decodePolyline(text) {
  const points = [];
  let [at, latitude, longitude] = [0, 0, 0];
  const take = () => {
    let [value, shift, group] = [0, 0, 0];
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
    points.push({ longitude: longitude / 1e5, latitude: latitude / 1e5 });
  }
  return points;
}
