import { fit } from './fit';

/** What a photo or scan may have after it was made smaller. */
const LIMIT = 300 * 1024;
const THUMBNAIL = 96;

export type Prepared = { blob: Blob; name: string; thumbnail?: string };

/**
 * A photo or scan turned upright and made small enough for a slow line, still readable; where it was taken (EXIF) stays
 * behind. Everything else, and what the browser cannot read, as it is: the server judges it.
 */
export async function shrink(file: File, accept: readonly string[]): Promise<Prepared> {
  const asItIs = { blob: file, name: file.name };
  if (!file.type.startsWith('image/')) return asItIs;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return asItIs;
  try {
    const thumbnail = thumbnailOf(picture);
    const isFine = file.size <= LIMIT && !(await hasExif(file));
    if (isFine || !accept.includes('image/jpeg')) return { ...asItIs, thumbnail };
    const blob = await fit(picture, LIMIT, (size, quality) => encode(picture, size, quality));
    const isWorse = blob.size >= file.size && !(await hasExif(file));
    return isWorse ? { ...asItIs, thumbnail } : { blob, name: file.name.replace(/(\.[a-z]+)?$/i, '.jpg'), thumbnail };
  } finally {
    picture.close();
  }
}

/** Orientation, place and device of a JPEG stand in its APP1 segment, near its beginning. */
async function hasExif(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  return new TextDecoder('latin1').decode(head).includes('Exif\0');
}

function draw(picture: ImageBitmap, { width, height }: { width: number; height: number }): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen) {
    // JPEG knows no transparency: what is not there is paper.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, width, height);
  }
  return canvas;
}

let drawn: { picture: ImageBitmap; width: number; canvas: HTMLCanvasElement } | undefined;

/** Qualities are tried one after the other on the same drawing. */
function encode(picture: ImageBitmap, size: { width: number; height: number }, quality: number): Promise<Blob> {
  if (drawn?.picture !== picture || drawn.width !== size.width)
    drawn = { picture, width: size.width, canvas: draw(picture, size) };
  const { canvas } = drawn;
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be encoded'))),
      'image/jpeg',
      quality,
    ),
  );
}

function thumbnailOf(picture: ImageBitmap): string {
  const scale = THUMBNAIL / Math.max(picture.width, picture.height);
  const side = (length: number) => Math.max(1, Math.round(length * Math.min(1, scale)));
  return draw(picture, { width: side(picture.width), height: side(picture.height) }).toDataURL('image/jpeg', 0.7);
}
