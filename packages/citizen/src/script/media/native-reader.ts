import type { Reader } from './scan';

/** https://wicg.github.io/shape-detection-api/#barcode-detection-api; not in TypeScript's own library. */
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };
declare global {
  interface Window {
    BarcodeDetector?: DetectorClass;
  }
}

const NATIVE: Record<string, string> = {
  qr: 'qr_code',
  'ean-13': 'ean_13',
  'ean-8': 'ean_8',
  'code-128': 'code_128',
  'code-39': 'code_39',
  'data-matrix': 'data_matrix',
  'pdf-417': 'pdf417',
};
const PAUSE = 150;

const toNative = (formats: string[]) => formats.flatMap((format) => NATIVE[format] ?? []);

export async function knows(formats: string[]): Promise<boolean> {
  const known: string[] | undefined = await window.BarcodeDetector?.getSupportedFormats().catch(() => []);
  return known !== undefined && toNative(formats).every((format) => known.includes(format));
}

export const read: Reader = async (video, formats, ended) => {
  if (!window.BarcodeDetector) return undefined;
  const detector = new window.BarcodeDetector({ formats: toNative(formats) });
  while (!ended()) {
    // A frame that is not there yet is no reason to stop.
    const [found] = await detector.detect(video).catch(() => []);
    if (found?.rawValue) return found.rawValue;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return undefined;
};
