import type { RuleAst } from '../model/rule';
import type { Parameter, Signature } from '../reference/signature';
import { signatureOf, signatures } from '../reference/signatures';
import { domainOfType } from './check-compare';
import { reportUnknown } from './check-names';
import { goTogether } from './check-operands';
import { patternFault } from './check-patterns';
import { type Checking, type Known, kindParam, plain } from './checking';
import { specialResult } from './special-results';
import { fits, isOrdered, itemType, type RuleType, typeName } from './types';
import { intervalSet, listedSet } from './value-sets';

/** What a call gives; says where there is no such function, or it is handed what it does not take. */
export function callType(checking: Checking, node: RuleAst, args: RuleAst[], known: Known[]): Known {
  const name = String(node[1]);
  const signature = signatureOf(name);
  if (!signature) {
    reportUnknown(checking, node, name, Object.keys(signatures), 'rules.unknown-function');
    return plain('any');
  }
  const form = formFor(signature, known);
  if (!form) {
    checking.report(node, 'rules.argument-count', { name });
    return plain(signature.returns);
  }
  // Of named arguments one that is required may be missing.
  const isMissing = args.some((arg, at) => !checking.placeOf(arg) && arg[0] === 'lit' && !form[at]?.isOptional);
  if (isMissing) checking.report(node, 'rules.argument-count', { name });
  const types = known.map(({ type }) => type);
  args.forEach((arg, at) => {
    const parameter = parameterAt(form, at);
    const actual = types[at] ?? 'any';
    if (parameter && !takes(parameter, actual, form, args.length))
      checking.report(arg, 'rules.wrong-argument', {
        name,
        parameter: parameter.name,
        expected: kindParam(typeName(parameter.type)),
        actual: kindParam(typeName(actual)),
      });
  });
  if (ORDERING.includes(name)) checkItems(checking, args, types);
  const fault = patternFault(name, args);
  if (fault) checking.report(fault.node, 'rules.pattern', { reason: fault.reason });
  if (name === 'not') return negated(known[0]);
  const day = name === 'date' && args.length === 1 ? dayOf(args[0]) : undefined;
  if (day !== undefined) {
    const domain = { set: intervalSet('day', { min: day, max: day }), mayBeNull: false };
    return { type: 'date', base: domain, now: domain };
  }
  return plain(specialResult(name, types, args) ?? signature.returns);
}

/** Functions whose items must have an order among each other. */
const ORDERING = ['min', 'max', 'sort'];

function checkItems(checking: Checking, args: RuleAst[], types: RuleType[]): void {
  const items = types.map((type) => (types.length === 1 ? itemType(type) : type));
  for (const [at, type] of items.entries()) {
    const node = args[at];
    if (!node) continue;
    const before = items.slice(0, at).find((each) => !goTogether(each, type));
    const actual = kindParam(typeName(type));
    if (!isOrdered(type) && items.length + Number(types[0] !== type) > 1)
      checking.report(node, 'rules.no-order', { actual });
    else if (before)
      checking.report(node, 'rules.cannot-compare', { left: kindParam(typeName(before)), right: actual });
  }
}

/** The way of calling that takes these arguments; where none does, the first that takes as many. */
function formFor({ forms }: Signature, known: Known[]): Parameter[] | undefined {
  const count = known.length;
  const possible = forms.filter((form) => {
    const least = form.filter(({ isOptional }) => !isOptional).length;
    return count >= least && (count <= form.length || form.at(-1)?.isRepeated === true);
  });
  return (
    possible.find((form) =>
      known.every(({ type }, at) => {
        const parameter = parameterAt(form, at);
        return !parameter || takes(parameter, type, form, count);
      }),
    ) ?? possible[0]
  );
}

function parameterAt(form: Parameter[], at: number): Parameter | undefined {
  return form[at] ?? (form.at(-1)?.isRepeated ? form.at(-1) : undefined);
}

/** One value counts as a list of one; what is repeated may come as a list instead. */
function takes({ type, isRepeated }: Parameter, actual: RuleType, form: Parameter[], count: number): boolean {
  if (fitsDeeply(actual, type)) return true;
  if (isRepeated && form.length === 1 && count === 1) return fitsDeeply(itemType(actual), type);
  return typeof type === 'object' && 'list' in type && typeName(actual) !== 'list' && fitsDeeply(actual, type.list);
}

function fitsDeeply(actual: RuleType, expected: RuleType): boolean {
  if (!fits(actual, expected)) return false;
  if (typeof actual !== 'object' || typeof expected !== 'object') return true;
  if ('list' in actual && 'list' in expected) return fitsDeeply(actual.list, expected.list);
  if ('range' in actual && 'range' in expected) return fitsDeeply(actual.range, expected.range);
  return true;
}

function negated(known: Known | undefined): Known {
  const flip = (domain: Known['now']): Known['now'] => {
    const { set } = domain;
    return set.kind === 'boolean'
      ? {
          set: listedSet(
            'boolean',
            [...set.values].map((each) => !each),
          ),
          mayBeNull: domain.mayBeNull,
        }
      : domainOfType('boolean');
  };
  return known ? { type: 'boolean', base: flip(known.base), now: flip(known.now) } : plain('boolean');
}

/** The day of a date written into the rule, from 1970-01-01. */
function dayOf(arg: RuleAst | undefined): number | undefined {
  const found = arg?.[0] === 'lit' && typeof arg[1] === 'string' ? /^\d{4}-\d{2}-\d{2}$/.exec(arg[1]) : null;
  const time = found ? Date.parse(`${found[0]}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== found?.[0] ? undefined : time / 86_400_000;
}
