import { localize } from '@nirmaan/lexicon';
import type { Field, Form } from '../../model/form';
import { placeIn } from '../editing/places';

/** One line of the outline. */
export type Row = {
  pointer: string;
  /** 1: pages. */
  level: number;
  name: string;
  /** What it holds, where it can be folded: fields directly inside. */
  count: number | undefined;
  isOpen: boolean;
  /** Absent: a page. */
  field: Field | undefined;
};

/** The lines that can be seen: what is folded hides what it holds. `folded` are pointers. */
export function rowsOf(form: Form, folded: ReadonlySet<string>, language: string): Row[] {
  const walk = (fields: readonly Field[], holder: string, level: number): Row[] =>
    fields.flatMap((field, position) => {
      const pointer = placeIn(holder, position);
      const held = 'fields' in field ? field.fields : undefined;
      const isOpen = held !== undefined && !folded.has(pointer);
      const name = localize(field.label, language) || ('body' in field && localize(field.body, language)) || field.code;
      return [
        { pointer, level, name, count: held?.length, isOpen, field },
        ...(held && isOpen ? walk(held, pointer, level + 1) : []),
      ];
    });
  return form.pages.flatMap((page, at) => {
    const pointer = `/pages/${at}`;
    const isOpen = !folded.has(pointer);
    const name = `${at + 1} · ${localize(page.title, language) || page.code}`;
    return [
      { pointer, level: 1, name, count: page.fields.length, isOpen, field: undefined },
      ...(isOpen ? walk(page.fields, pointer, 2) : []),
    ];
  });
}

/** All lines between two, both included: what is selected with Shift. Pages and fields are not mixed. */
export function rowsBetween(rows: readonly Row[], from: string, to: string): string[] {
  const positions = [from, to].map((pointer) => rows.findIndex((row) => row.pointer === pointer)).sort((a, b) => a - b);
  const [first = -1, last = -1] = positions;
  if (first < 0) return [to];
  const isField = rows.find((row) => row.pointer === to)?.field !== undefined;
  const between = rows.slice(first, last + 1).filter((row) => (row.field !== undefined) === isField);
  return [...between.map((row) => row.pointer).filter((pointer) => pointer !== to), to];
}
