import type { MediaData } from '../../media-data';
import { say } from '../page';
import { type PointInputs, setPoint } from './point-inputs';

type LocateWords = NonNullable<MediaData['words']['locate']>;

/** How long a phone may look for satellites. */
const PATIENCE = 20_000;

/** The device's position at a button, and a map where the installation has one; typing stays. */
export function help({ words: { locate: words }, map }: MediaData): void {
  if (!words) return;
  for (const place of document.querySelectorAll<HTMLElement>('[data-point]')) {
    const inputs = inputsIn(place);
    if (!inputs) continue;
    offerPosition(place, inputs, words);
    if (map && !place.querySelector('.n-map'))
      void import('./map').then(({ offerMap }) => offerMap(place, inputs, map, words)).catch(() => {});
  }
}

function inputsIn(place: HTMLElement): PointInputs | undefined {
  const find = (axis: string) => place.querySelector<HTMLInputElement>(`input[data-axis=${axis}]`);
  const latitude = find('latitude');
  const longitude = find('longitude');
  return latitude && longitude ? { latitude, longitude } : undefined;
}

function offerPosition(place: HTMLElement, inputs: PointInputs, words: LocateWords): void {
  const button = place.querySelector<HTMLButtonElement>('button[data-locate]');
  if (!button?.hidden || !navigator.geolocation) return;
  button.hidden = false;
  button.onclick = () => {
    say(words.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPoint(inputs, coords);
        say(words.found.replace('{metres}', String(Math.max(1, Math.round(coords.accuracy)))));
      },
      () => {
        say(words.refused, true);
        inputs.latitude.focus();
      },
      { enableHighAccuracy: true, timeout: PATIENCE },
    );
  };
}
