// A picture small enough for a poor network: at most 800 px, about 80 KB. Drawn anew, so that no place or device name stays in it.
const mostLetters = 120_000;

const draw = async (file: File, side: number, quality: number): Promise<string> => {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL("image/jpeg", quality).split(",")[1] ?? "";
};

export async function shrink(file: File): Promise<string> {
  for (const [side, quality] of [[800, 0.6], [640, 0.5], [480, 0.4]] as const) {
    const text = await draw(file, side, quality);
    if (text.length <= mostLetters) return text;
  }
  return draw(file, 320, 0.3);
}
