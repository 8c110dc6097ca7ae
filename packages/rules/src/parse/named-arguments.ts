import { nearestOf } from '@nirmaan/lexicon';
import { signatureOf } from '../reference/signatures';

type Named = { name: string };

/**
 * Named arguments in the order of the function's parameters: of the first way to call it that knows all their names. A
 * gap is undefined; what is required and was not given is one too, so that the function itself says that it is missing.
 */
export function placeArguments<Argument extends Named>(
  functionName: string,
  named: readonly Argument[],
): { placed: (Argument | undefined)[]; unknown?: Argument; nearest?: string | undefined } {
  const forms = signatureOf(functionName)?.forms;
  // Of a function nobody knows the check of names speaks.
  if (!forms) return { placed: [...named] };
  const names = (form: (typeof forms)[number]) => form.map((parameter) => parameter.name);
  const known = forms.filter((form) => named.every(({ name }) => names(form).includes(name)));
  const isComplete = (form: (typeof forms)[number]) =>
    form.every(({ name, isOptional }) => isOptional || named.some((each) => each.name === name));
  const form = known.find(isComplete) ?? known[0];
  if (!form) {
    const all = forms.flatMap(names);
    const usual = forms[0] ? names(forms[0]) : [];
    const unknown =
      named.find(({ name }) => !all.includes(name)) ?? named.find(({ name }) => !usual.includes(name)) ?? named[0];
    return { placed: [], ...(unknown && { unknown, nearest: nearestOf(unknown.name, usual) }) };
  }
  const last = form.findLastIndex(({ name, isOptional }) => !isOptional || named.some((each) => each.name === name));
  return { placed: form.slice(0, last + 1).map(({ name }) => named.find((each) => each.name === name)) };
}
