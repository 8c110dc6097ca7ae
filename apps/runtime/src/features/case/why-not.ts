import type { CaseView, Refusal } from '@nirmaan/applications';
import { localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';

/** Why something cannot be done, in the words of the service: actions, states and roles by their names, never by their codes. */
export function whyNotInWords({ code, params }: Refusal, view: CaseView, messages: Messages): string {
  const { definition } = view;
  const { actions, states } = definition.workflow;
  const named = (found: { name: Record<string, string> } | undefined, otherwise: unknown) =>
    localize(found?.name, messages.language, definition.defaultLanguage) || String(otherwise);
  const actionOf = (each: unknown) =>
    actions.find((action) => action.code === each && action.from === view.state.code) ??
    actions.find((action) => action.code === each);
  const roleOf = (each: unknown) => definition.roles.find((role) => role.code === each);
  const listed = new Intl.ListFormat(messages.language, { type: 'disjunction' });
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'action') return [name, named(actionOf(value), value)];
      if (name === 'state')
        return [
          name,
          named(
            states.find((state) => state.code === value),
            value,
          ),
        ];
      if (Array.isArray(value)) return [name, listed.format(value.map((each) => named(roleOf(each), each)))];
      if (name === 'due' && typeof value === 'number') return [name, moneyInWords(value, view, messages)];
      return [name, typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)];
    }),
  );
  const refusal = `applications.refusal.${code}`;
  return messages.has(refusal)
    ? messages.text(refusal, words)
    : messages.issue({ code, params: words, severity: 'info', path: '' });
}

/** An amount in the currency in which the service counts its fees. */
export function moneyInWords(amount: number, { definition }: CaseView, messages: Messages): string {
  const fields = definition.forms.flatMap((form) => form.pages.flatMap((page) => page.fields));
  const currency = fields.find((field) => field.type === 'amount')?.currency ?? 'INR';
  return new Intl.NumberFormat(messages.language, { style: 'currency', currency }).format(amount);
}
