import { BrowserMultiFormatReader } from '@zxing/browser';
import { BarcodeFormat, DecodeHintType } from '@zxing/library';
import type { Reader } from './scan';

const FORMATS: Record<string, BarcodeFormat> = {
  qr: BarcodeFormat.QR_CODE,
  'ean-13': BarcodeFormat.EAN_13,
  'ean-8': BarcodeFormat.EAN_8,
  'code-128': BarcodeFormat.CODE_128,
  'code-39': BarcodeFormat.CODE_39,
  'data-matrix': BarcodeFormat.DATA_MATRIX,
  'pdf-417': BarcodeFormat.PDF_417,
};
const PAUSE = 200;

export const read: Reader = async (video, formats, ended) => {
  const hints = new Map([[DecodeHintType.POSSIBLE_FORMATS, formats.flatMap((format) => FORMATS[format] ?? [])]]);
  const reader = new BrowserMultiFormatReader(hints);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  while (!ended()) {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const text = canvas.width > 0 && pen ? decode(reader, video, canvas, pen) : undefined;
    if (text) return text;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return undefined;
};

/** Most pictures show no code, which the library says by throwing. */
function decode(
  reader: BrowserMultiFormatReader,
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
): string | undefined {
  pen.drawImage(video, 0, 0);
  try {
    return reader.decodeFromCanvas(canvas).getText();
  } catch {
    return undefined;
  }
}
