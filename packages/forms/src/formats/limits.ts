/** What an imported form may have at most; a service of the largest city has a tenth of it. */
export const MOST_FIELDS = 2_000;
/** Of a file. */
export const LARGEST_BYTES = 5 * 1024 * 1024;
/** Names that mean something to JavaScript itself: nothing may be called so. */
export const PROTOTYPE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);
