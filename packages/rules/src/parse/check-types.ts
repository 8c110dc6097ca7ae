import { type Issue, issue } from '@nirmaan/lexicon';
import { builtIns } from '../built-ins';
import { DEEPEST, type RuleAst } from '../model/rule';
import { fits, type RuleType, type RuleTypes, typeName } from './types';

/** What is wrong with a tree before it runs: names nobody knows, operands that cannot fit; and the type of its result. */
export function checkTypes(ast: RuleAst, types: RuleTypes): { type: RuleType; issues: Issue[] } {
  const issues: Issue[] = [];
  const report = (code: string, params: Record<string, string>) => {
    issues.push(issue(code, '', params));
  };

  const unify = (a: RuleType, b: RuleType): RuleType =>
    typeName(a) === typeName(b) ? a : a === 'null' ? b : b === 'null' ? a : 'any';
  const expectType = (actual: RuleType, expected: RuleType, operator: string) => {
    if (!fits(actual, expected))
      report('rules.wrong-type', { operator, expected: typeName(expected), actual: typeName(actual) });
  };

  let depth = 0;
  const typeOf = (node: RuleAst, names: RuleTypes): RuleType => {
    depth++;
    const type = depth > DEEPEST ? 'any' : typeOfNode(node, names);
    if (depth > DEEPEST && !issues.some((each) => each.code === 'rules.too-deep')) report('rules.too-deep', {});
    depth--;
    return type;
  };
  const typeOfNode = (node: RuleAst, names: RuleTypes): RuleType => {
    const [operator, ...operands] = node;
    const of = (at: number) => typeOf(operands[at] as RuleAst, names);
    switch (operator) {
      case 'lit': {
        const value = operands[0];
        return value === null
          ? 'null'
          : typeof value === 'string'
            ? 'string'
            : typeof value === 'number'
              ? 'number'
              : 'boolean';
      }
      case 'name': {
        const name = String(operands[0]);
        const known = Object.hasOwn(names, name) ? names[name] : undefined;
        if (known) return known;
        const nearest = nearestName(name, Object.keys(names));
        report(nearest ? 'rules.unknown-name-nearest' : 'rules.unknown-name', { name, ...(nearest && { nearest }) });
        return 'any';
      }
      case 'path':
        return memberType(of(0), String(operands[1]), report);
      case 'list':
        return {
          list: operands
            .map((_, at) => of(at))
            .reduce<RuleType>((all, each, at) => (at === 0 ? each : unify(all, each)), 'any'),
        };
      case 'ctx':
        return {
          context: Object.fromEntries(
            (operands as [string, RuleAst][]).map(([key, value]) => [key, typeOf(value, names)]),
          ),
        };
      case '+': {
        const [a, b] = [of(0), of(1)];
        if (fits(a, 'string') && fits(b, 'string') && (a === 'string' || b === 'string')) return 'string';
        expectType(a, 'number', operator);
        expectType(b, 'number', operator);
        return 'number';
      }
      case '-':
      case '*':
      case '/':
      case '**':
        expectType(of(0), 'number', operator);
        expectType(of(1), 'number', operator);
        return 'number';
      case 'neg':
        expectType(of(0), 'number', '-');
        return 'number';
      case '=':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=': {
        const [a, b] = [of(0), of(1)];
        if (!fits(a, b)) report('rules.cannot-compare', { left: typeName(a), right: typeName(b) });
        return 'boolean';
      }
      case 'and':
      case 'or':
        expectType(of(0), 'boolean', operator);
        expectType(of(1), 'boolean', operator);
        return 'boolean';
      case 'if':
        expectType(of(0), 'boolean', operator);
        return unify(of(1), of(2));
      case 'between':
        of(0);
        of(1);
        of(2);
        return 'boolean';
      case 'in':
        of(0);
        for (const test of operands.slice(1) as RuleAst[]) {
          if (test[0] === 'range') {
            typeOf(test[1] as RuleAst, names);
            typeOf(test[3] as RuleAst, names);
          } else typeOf(test[0] === 'test' ? (test[2] as RuleAst) : test, names);
        }
        return 'boolean';
      case 'filter': {
        const list = of(0);
        const item = itemType(list);
        const condition = operands[1] as RuleAst;
        const members = typeof item === 'object' && 'context' in item ? item.context : {};
        const result = item === 'any' ? 'any' : typeOf(condition, { ...names, ...members, item });
        return result === 'number' ? item : typeof list === 'object' ? list : { list: item };
      }
      case 'for':
      case 'some':
      case 'every': {
        let inner = names;
        for (const [name, list] of operands[0] as [string, RuleAst][])
          inner = { ...inner, [name]: itemType(typeOf(list, inner)) };
        const body = typeOf(operands[1] as RuleAst, inner);
        return operator === 'for' ? { list: body } : 'boolean';
      }
      case 'instance':
        of(0);
        return 'boolean';
      case 'call': {
        operands.slice(1).map((_, at) => of(at + 1));
        const builtIn = builtIns[String(operands[0])];
        if (!builtIn) return 'any';
        const count = operands.length - 1;
        if (count < builtIn.arity[0] || count > builtIn.arity[1])
          report('rules.argument-count', { name: String(operands[0]) });
        return builtIn.returns === 'list' ? { list: 'any' } : builtIn.returns;
      }
      default:
        return 'any';
    }
  };
  return { type: typeOf(ast, types), issues };
}

function itemType(type: RuleType): RuleType {
  return typeof type === 'object' && 'list' in type ? type.list : type === 'any' ? 'any' : type;
}

function memberType(
  type: RuleType,
  member: string,
  report: (code: string, params: Record<string, string>) => void,
): RuleType {
  if (typeof type === 'object' && 'list' in type) return { list: memberType(type.list, member, report) };
  if (typeof type === 'object') {
    const known = Object.hasOwn(type.context, member) ? type.context[member] : undefined;
    if (known) return known;
    const nearest = nearestName(member, Object.keys(type.context));
    report(nearest ? 'rules.unknown-name-nearest' : 'rules.unknown-name', {
      name: member,
      ...(nearest && { nearest }),
    });
    return 'any';
  }
  return type === 'date' ? 'number' : 'any';
}

/** The known name with the fewest letters changed, if few enough. */
function nearestName(name: string, known: string[]): string | undefined {
  const ranked = known
    .map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.ceil(name.length / 3) ? best.each : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
