import type { Place } from '../contract';

export const placeOf = ({ start, end }: { start: number; end: number }): Place => ({ from: start, to: end });
