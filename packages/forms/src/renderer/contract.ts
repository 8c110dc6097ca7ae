import type { Issue, JsonValue, Language, Text } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { ReactElement } from 'react';
import type { FieldState } from '../model/evaluation';
import type { FieldOf, FieldTypeName } from '../model/form';

/** What the controls of a page have in common. */
export type Look = {
  messages: Messages;
  language: Language;
  defaultLanguage: Language;
  /** A text of the form in the reader's language. */
  inWords(text: Text | undefined): string;
  /** Where these words can be heard, in the language they are shown in; absent: nothing was recorded. */
  clipOf?: ((words: string) => string | undefined) | undefined;
  /** Inside a table: the name of the row (“Machine 2”), part of the label of each of its questions. */
  inRow?: string | undefined;
  /** Where an uploaded file opens; absent: files are only named. */
  documentHref?: ((ref: string) => string) | undefined;
};

export type InputProps<Type extends FieldTypeName> = {
  field: FieldOf<Type>;
  /** JSON pointer of the answer. */
  pointer: string;
  /** Name of the (first) input, and the id of the (first) control. */
  name: string;
  id: string;
  value: JsonValue | undefined;
  state: FieldState;
  /** Problems to be shown, of the value or below it. */
  issues: Issue[];
  /** Ids of hint and error, for `aria-describedby`. */
  describedBy: string | undefined;
  look: Look;
};

/** The looks of a field type: native elements, no state, no script needed. */
export type FieldView<Type extends FieldTypeName> = {
  /** Several controls under one label: it becomes a legend. */
  isGroup: boolean | ((props: InputProps<Type>) => boolean);
  /** The part of a value of several whose control has the field's own id, so that links lead to it. */
  firstPart?: string;
  Input(props: InputProps<Type>): ReactElement | null;
  /** The answer in a summary where words are not all of it; null: its words are. */
  Told?(props: { value: JsonValue; field: FieldOf<Type>; look: Look }): ReactElement | null;
};
