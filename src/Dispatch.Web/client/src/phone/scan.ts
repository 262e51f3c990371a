// Reads a QR code with the camera: by the browser's own reader where it has one, else by ours. Digits are typed where there is no camera.
import decode from "qr/decode.js";

interface Detector { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> }
interface DetectorClass { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }
type Reader = (video: HTMLVideoElement) => Promise<string | null>;

const format = "qr_code";
/** Longer side of the picture our own reader looks at: more is slower and finds no more. */
const side = 640;

export const canScan = (): boolean => typeof navigator.mediaDevices?.getUserMedia === "function";

async function reader(): Promise<Reader> {
  const known = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (known && (await known.getSupportedFormats().catch((): string[] => [])).includes(format)) {
    const detector = new known({ formats: [format] });
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null;
  }
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  return async (video) => {
    const scale = Math.min(1, side / Math.max(video.videoWidth, video.videoHeight));
    [canvas.width, canvas.height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decode(pen.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null; // No code in the picture.
    }
  };
}

/** Looks through the camera into the video element until a code is there; null when stopped. */
export async function scan(video: HTMLVideoElement, stop: AbortSignal): Promise<string | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  try {
    video.srcObject = stream;
    await video.play();
    const read = await reader();
    while (!stop.aborted) {
      const code = await read(video);
      if (code) return code;
      await new Promise((next) => requestAnimationFrame(next));
    }
    return null;
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}

/** Where the device is; rejects when it is not allowed or not known within ten seconds. */
export const locate = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    if (!("geolocation" in navigator)) reject(new Error("none"));
    else navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 });
  });
