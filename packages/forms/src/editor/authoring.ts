import type { Text } from '@nirmaan/lexicon';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldOf, FieldTypeName } from '../model/form';

export type SettingsProps<Type extends FieldTypeName> = {
  field: FieldOf<Type>;
  /** Changes the field; undo takes it back as one step. */
  change(next: Partial<FieldOf<Type>>): void;
};

/** The palette's headings, in its order; texts are `formEditor.groups.<group>`. */
export const paletteGroups = ['words', 'numbers', 'dates', 'choices', 'people', 'places', 'files', 'blocks'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** A text of the language packs, in every language of the service that has one. */
export type StartWords = (key: string) => Text;

/** The author's half of a field type. Its name and description are `formEditor.types.<type>` and `formEditor.about.<type>`. */
export type FieldAuthoring<Type extends FieldTypeName> = {
  icon: LucideIcon;
  group: PaletteGroup;
  /** What a new field needs beyond the type's defaults to be complete from the start; where it has texts, in all languages. */
  start?: object | ((words: StartWords) => object);
  /** The panel of what only this type has; absent: there is nothing of its own to set. */
  Settings?(props: SettingsProps<Type>): ReactNode;
};
