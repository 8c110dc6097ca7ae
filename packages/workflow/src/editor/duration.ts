import type { Messages } from '@nirmaan/lexicon/messages';

/** Units of a time limit, the largest first. */
export const units = { days: 86_400_000, hours: 3_600_000, minutes: 60_000 } as const;
export type Unit = keyof typeof units;

export function isUnit(text: string): text is Unit {
  return Object.hasOwn(units, text);
}

/** The largest unit in which a time limit is a whole number; minutes where there is none. */
export function inUnit(milliseconds: number): { count: number; unit: Unit } {
  const unit = milliseconds % units.days === 0 ? 'days' : milliseconds % units.hours === 0 ? 'hours' : 'minutes';
  return { count: Math.round(milliseconds / units[unit]), unit };
}

/** `2 days`, in words of the language. */
export function durationText(messages: Messages, milliseconds: number): string {
  const { count, unit } = inUnit(milliseconds);
  return messages.text(`workflow.editor.duration.${unit}`, { count });
}
