import type { Tab } from './places';

/**
 * What is selected on a tab. The address tells it too, but a moment later than it was chosen: what it tells of our own
 * choices is old news, and the next key may have come before.
 */
export type SelectedPlace = {
  tab: Tab;
  /** Where the address was when it was last heard; '' is nothing. */
  told: string;
  /** JSON pointer into the draft of what is selected; '' is nothing. */
  place: string;
  /** What was chosen and not yet told by the address, oldest first. */
  asked: readonly string[];
};

/** Somebody opens a tab at a place. */
export const opened = (tab: Tab, told: string): SelectedPlace => ({ tab, told, place: told, asked: [] });

/** Somebody selects a place. */
export function chosen(selected: SelectedPlace, place: string): SelectedPlace {
  return place === selected.place ? selected : { ...selected, place, asked: [...selected.asked, place] };
}

/** The address tells a place: one of our choices, which may have been left since, or a link that was followed. */
export function heard(selected: SelectedPlace, tab: Tab, told: string): SelectedPlace {
  if (tab !== selected.tab) return opened(tab, told);
  if (told === selected.told) return selected;
  const at = selected.asked.indexOf(told);
  if (at < 0) return opened(tab, told);
  return { ...selected, told, asked: selected.asked.slice(at + 1) };
}
