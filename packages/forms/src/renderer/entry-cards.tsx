import type { JsonObject } from '@nirmaan/lexicon';
import type { ReactElement } from 'react';
import type { FormEvaluation } from '../model/evaluation';
import type { Field, ListField } from '../model/form';
import type { Look } from './contract';

/** One entry of a list as it is laid out. */
type LaidOut = {
  data: JsonObject;
  /** Pointer of the entry. */
  base: string;
  /** “Machine 2”. */
  name: string;
  /** Beside the name: who or what this one is. */
  note?: string;
  /** What the button says that takes it away; absent: it must stay. */
  remove?: string;
};

export type EntryLayout = {
  field: ListField;
  pointer: string;
  entries: LaidOut[];
  evaluation: FormEvaluation;
  look: Look;
  slot(inner: Field, base: string, data: JsonObject, inRow?: string): ReactElement;
};

/** Entries of a list, one card below the other. */
export function EntryCards({ field, entries, slot }: EntryLayout) {
  return entries.map(({ data, base, name, note, remove }) => (
    <fieldset key={base} className="n-entry" data-path={base}>
      <legend className="n-entry-title">
        {name}
        {note && <span className="n-entry-note"> {note}</span>}
      </legend>
      {field.fields.map((inner) => slot(inner, base, data))}
      {remove && <RemoveEntry base={base} label={remove} className="n-link" />}
    </fieldset>
  ));
}

/** Takes one entry away; the others keep their answers. */
export function RemoveEntry({ base, label, className }: { base: string; label: string; className: string }) {
  return (
    <button type="submit" name="_op" value={`remove:${base}`} formNoValidate className={className}>
      {label}
    </button>
  );
}
