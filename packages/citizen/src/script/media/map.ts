import { parseDegrees } from '@nirmaan/forms';
import { control, map as createMap, divIcon, type LatLng, latLngBounds, marker, tileLayer } from 'leaflet';
import type { MediaData } from '../../media-data';
import { make } from './made';
import { type PointInputs, setPoint } from './point-inputs';

type MapData = NonNullable<MediaData['map']>;
type LocateWords = NonNullable<MediaData['words']['locate']>;

/** A street is seen from here; the whole area, or the world, where nothing is known yet. */
const CLOSE = 16;
const WORLD = latLngBounds([-60, -180], [75, 180]);
/** Pixels a press of an arrow key moves the marker. */
const STEP = 8;

/** A map with a marker that is dragged, set by a click, or moved with the arrow keys; the inputs follow, and lead. */
export function offerMap(place: HTMLElement, inputs: PointInputs, data: MapData, words: LocateWords): void {
  if (place.querySelector('.n-map')) return;
  loadStyle(data.style);
  const box = make('div', 'n-map');
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', words.map);
  place.append(box);
  const map = createMap(box, { zoomControl: false, keyboard: false });
  control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  tileLayer(data.tiles, { attribution: asMarkup(data.attribution), maxZoom: 19 }).addTo(map);
  const area = areaOf(place);
  const icon = divIcon({ className: 'n-marker', iconSize: [28, 28], iconAnchor: [14, 32], html: '' });
  const typed = pointTyped(inputs);
  if (typed) map.setView(typed, CLOSE);
  else map.fitBounds(area ?? WORLD);
  const pin = marker(typed ?? map.getCenter(), {
    icon,
    draggable: true,
    keyboard: true,
    title: words.marker,
    alt: words.marker,
  });
  pin.addTo(map);

  const set = (at: LatLng) => {
    pin.setLatLng(at);
    const { lat, lng } = at.wrap();
    setPoint(inputs, { latitude: lat, longitude: lng });
  };
  pin.on('dragend', () => set(pin.getLatLng()));
  map.on('click', ({ latlng }) => set(latlng));
  pin.getElement()?.addEventListener('keydown', (event) => {
    const step = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = map.latLngToContainerPoint(pin.getLatLng()).add([step[0] ?? 0, step[1] ?? 0]);
    set(map.containerPointToLatLng(at));
    map.panInside(pin.getLatLng(), { padding: [40, 40] });
  });
  const follow = () => {
    const at = pointTyped(inputs);
    if (!at || pin.getLatLng().distanceTo(at) < 1) return;
    pin.setLatLng(at);
    map.setView(at, Math.max(map.getZoom(), CLOSE));
  };
  inputs.latitude.addEventListener('change', follow);
  inputs.longitude.addEventListener('change', follow);
}

function pointTyped({ latitude, longitude }: PointInputs): [number, number] | undefined {
  const north = parseDegrees(latitude.value, 'latitude');
  const east = parseDegrees(longitude.value, 'longitude');
  return north === undefined || east === undefined ? undefined : [north, east];
}

function areaOf(place: HTMLElement) {
  const [south, west, north, east] = (place.dataset.area ?? '').split(' ').map(Number);
  if (south === undefined || west === undefined || north === undefined || east === undefined) return undefined;
  return latLngBounds([south, west], [north, east < west ? east + 360 : east]);
}

function loadStyle(href: string): void {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}

/** An attribution is a text; Leaflet would take it for markup. */
function asMarkup(text: string): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}
