import type { Text } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import type { ServiceDraft } from '@nirmaan/service';

/** What the inside of every card gets. */
export type PartProps = {
  draft: ServiceDraft;
  masters: readonly Master[];
  /** A text of the service in the language of the screen. */
  read(text: Text | undefined): string;
  /** Opens the place of a line; undefined where nothing can be opened. */
  onPlace: ((pointer: string) => void) | undefined;
};

/** What a line does when it is clicked. */
export function opens({ onPlace }: PartProps, pointer: string): (() => void) | undefined {
  return onPlace && (() => onPlace(pointer));
}
