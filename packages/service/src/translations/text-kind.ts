/** What a text is, so that a translator knows where it is read. */
export type TextKind =
  | 'service'
  | 'description'
  | 'info'
  | 'role'
  | 'form'
  | 'page'
  | 'guidance'
  | 'question'
  | 'hint'
  | 'option'
  | 'problem'
  | 'entry'
  | 'unit'
  | 'state'
  | 'action'
  | 'branch'
  | 'message'
  | 'other';

/**
 * How many characters fit where a text of a kind is read: a button on a narrow phone, a chip, a line of a list. Longer ones
 * are shown, but break or push others away. DIGIT itself keeps 500 of a name.
 */
export const longestOf: { [Kind in TextKind]?: number } = {
  service: 80,
  role: 40,
  form: 80,
  page: 80,
  question: 160,
  hint: 300,
  option: 120,
  entry: 40,
  unit: 20,
  state: 60,
  action: 40,
  branch: 60,
  message: 600,
};

/** By the member names on the way to a text from the service's root; positions in lists are left out. */
export function kindOf(way: readonly string[]): TextKind {
  const last = way.at(-1) ?? '';
  const [part] = way;
  if (way.length === 1) return last === 'name' ? 'service' : last === 'description' ? 'description' : 'other';
  if (part === 'info') return 'info';
  if (part === 'roles') return 'role';
  if (part === 'messages') return 'message';
  if (part === 'workflow') return inWorkflow[way.at(-2) ?? ''] ?? 'other';
  if (part !== 'forms') return 'other';
  if (last === 'title') return way.includes('pages') ? 'page' : 'form';
  if (last === 'label') return way.at(-2) === 'options' ? 'option' : 'question';
  return inForms[last] ?? 'other';
}

const inWorkflow: Record<string, TextKind> = {
  states: 'state',
  actions: 'action',
  branches: 'branch',
  blocks: 'branch',
};
const inForms: Record<string, TextKind> = {
  hint: 'hint',
  because: 'hint',
  guidance: 'guidance',
  body: 'guidance',
  statement: 'guidance',
  agreement: 'question',
  message: 'problem',
  itemName: 'entry',
  unit: 'unit',
};
