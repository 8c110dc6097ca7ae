import { changed } from './made';

/** The two inputs of a point. */
export type PointInputs = { latitude: HTMLInputElement; longitude: HTMLInputElement };

/** Writes a point as somebody would type it. */
export function setPoint({ latitude, longitude }: PointInputs, at: { latitude: number; longitude: number }): void {
  // Six decimals are a tenth of a metre.
  latitude.value = String(Number(at.latitude.toFixed(6)));
  longitude.value = String(Number(at.longitude.toFixed(6)));
  changed(latitude);
  changed(longitude);
}
