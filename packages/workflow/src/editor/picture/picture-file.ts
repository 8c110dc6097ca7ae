/** Pixels of a PNG for one of the screen: sharp in print. */
const SHARPNESS = 2;
/** What browsers can hold as one canvas, with some room: pixels of a side, and of all. */
const LONGEST = 16_000;
const MOST_PIXELS = 120_000_000;

export type PictureKind = 'svg' | 'png';

/** A picture as a file; undefined where the browser could not paint it. */
export async function pictureFile(svg: string, kind: PictureKind): Promise<Blob | undefined> {
  const file = new Blob([svg], { type: 'image/svg+xml' });
  return kind === 'svg' ? file : paint(file);
}

async function paint(svg: Blob): Promise<Blob | undefined> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = scaleOf(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((png) => resolve(png ?? undefined), 'image/png'));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Twice as sharp as the screen, less where the browser could not hold that. */
export function scaleOf(width: number, height: number): number {
  return Math.min(SHARPNESS, LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** Hands a file to the person's browser, to be kept. */
export function keepFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
