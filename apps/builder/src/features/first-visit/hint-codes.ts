/** Hints of the first visit, in the order of what they are about. */
export const hintCodes = ['new-service', 'map', 'try'] as const;
export type HintCode = (typeof hintCodes)[number];
