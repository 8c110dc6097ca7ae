import type { Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';

/** What DIGIT's own installations call the hierarchy of administration. */
const USUAL = 'ADMIN';

/** The hierarchies that forms ask for places of; a rule that names a place by its code means one of these. */
export function hierarchiesIn(forms: readonly Form[]): string[] {
  const asked = forms.flatMap(fieldsIn).flatMap(({ field }) => (field.type === 'boundary' ? [field.hierarchy] : []));
  return [...new Set(asked.length > 0 ? asked : [USUAL])];
}
