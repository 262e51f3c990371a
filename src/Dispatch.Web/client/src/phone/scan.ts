// Reads a QR code with the camera, where the browser can; else its digits are typed.
interface Detector { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> }
type DetectorClass = new (options: { formats: string[] }) => Detector;

const found = (): DetectorClass | undefined => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

export const canScan = (): boolean => found() !== undefined && "mediaDevices" in navigator;

/** Looks through the camera into the video element until a code is there; null when stopped. */
export async function scan(video: HTMLVideoElement, stop: AbortSignal): Promise<string | null> {
  const detector = new (found()!)({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  try {
    video.srcObject = stream;
    await video.play();
    while (!stop.aborted) {
      const codes = await detector.detect(video).catch(() => []);
      if (codes[0]) return codes[0].rawValue;
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
