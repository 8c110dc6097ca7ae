import type { Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';
import { holderOf } from './places';

/** New codes, by the pointers of the fields. */
export type Renamed = ReadonlyMap<string, string>;

/** Which field a name means, told by pointers. */
export type NameIndex = {
  /** The field a bare name means in what stands at `place`: the nearest of those beside it, then of those around it. */
  inScope(place: string, code: string): string | undefined;
  /** The field `code` inside the field at `holder`. */
  inside(holder: string, code: string): string | undefined;
};

/** As the codes are now: the index does not follow later changes. */
export function nameIndexOf(form: Pick<Form, 'pages'>): NameIndex {
  const inner = new Map<string, Map<string, string>>();
  for (const { field, at, within } of fieldsIn(form)) {
    // Fields of all pages stand beside each other.
    const holder = within.length === 0 ? '' : (holderOf(at)?.holder ?? '');
    const named = inner.get(holder) ?? new Map<string, string>();
    if (!named.has(field.code)) named.set(field.code, at);
    inner.set(holder, named);
  }
  const inside = (holder: string, code: string) => inner.get(holder)?.get(code);
  return {
    inside,
    inScope(place, code) {
      const holders = [...inner.keys()].filter((holder) => holder === '' || place.startsWith(`${holder}/fields/`));
      const nearest = holders.sort((one, other) => other.length - one.length).find((holder) => inside(holder, code));
      return nearest === undefined ? undefined : inside(nearest, code);
    },
  };
}
