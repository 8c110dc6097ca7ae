import { Field, type FieldTypeName } from '../../model/form';
import { authoringOf } from '../authorings';

/** Types whose answers are of one kind, so that one can become the other: what is filled in stays an answer, or nearly. */
const families: readonly FieldTypeName[][] = [
  ['text', 'long-text', 'person-name', 'email', 'mobile-number', 'code-scan'],
  ['number', 'integer', 'amount'],
  ['date', 'date-of-birth', 'month-year'],
  ['select-one', 'select-many'],
  ['yes-no', 'declaration'],
  ['document', 'photo'],
  ['repeating-group', 'applicants'],
];

/** What a field can become. */
export function typesFor(type: FieldTypeName): FieldTypeName[] {
  return (families.find((family) => family.includes(type)) ?? []).filter((each) => each !== type);
}

/** The same question as one of another type: what both have is kept, what only the old one has is gone. */
export function changeType(field: Field, type: FieldTypeName): Field {
  const wished: Record<string, unknown> = { ...authoringOf(type).start, ...field, type };
  const first = Field.safeParse(wished);
  if (first.success) return first.data;
  // A setting the new type cannot have, such as half a room as the least: the type's own is taken.
  for (const { path } of first.error.issues) delete wished[String(path[0])];
  return Field.parse({ ...authoringOf(type).start, ...wished });
}
