import type { RuleAst } from '@nirmaan/rules';
import { functions } from './functions';
import { parseXPath, type XPath } from './parse';
import { call, definite, literal, loosest, type Term, type TermType } from './term';
import { NotTranslatable } from './tokens';

/** A question as the expression sees it: the names that lead to it, and whether they lead through a list. */
export type Question = { path: string[]; type: TermType; isMany: boolean };

export type XPathScope = {
  /** The question the expression belongs to; `.` is its answer. */
  self: Question | undefined;
  find(name: string, steps: readonly string[]): Question | undefined;
};

export type TranslatedXPath = { ast: RuleAst; type: TermType; isExact: boolean };

/**
 * An expression of an XLSForm in FEEL; throws `NotTranslatable`. A question without an answer is an empty text and “not a
 * number” in XPath and null in FEEL: conditions are written so that both come to the same.
 *
 * `wanted`: `condition` holds only where it is true; `check` (a constraint) is asked only about an answer that is there,
 * and fails where it is false.
 */
export function translateXPath(
  text: string,
  scope: XPathScope,
  wanted: 'condition' | 'check' | 'value',
): TranslatedXPath {
  const work = new Translation(scope);
  const node = parseXPath(text);
  if (wanted === 'value') {
    const { ast, type } = work.value(node);
    return { ast, type, isExact: work.isExact };
  }
  const condition = work.condition(node);
  if (wanted === 'condition' || condition.mayBeNull !== 'other' || !scope.self)
    return { ast: condition.ast, type: 'boolean', isExact: work.isExact };
  const isEmpty: RuleAst = ['=', astOf(scope.self), literal(null)];
  return { ast: ['or', isEmpty, definite(condition).ast], type: 'boolean', isExact: work.isExact };
}

function astOf({ path: [first = '', ...members] }: Question): RuleAst {
  return members.reduce<RuleAst>((all, member) => ['path', all, member], ['name', first]);
}

/** What stands for an empty text: an answer that is not there is null, a text that was put together is never null. */
function emptyOf({ type, mayBeNull }: Term): RuleAst {
  return literal(type === 'text' && mayBeNull === 'never' ? '' : null);
}

const ORDER = new Set(['<', '<=', '>', '>=']);

class Translation {
  isExact = true;

  constructor(private readonly scope: XPathScope) {}

  value(node: XPath): Term {
    switch (node.kind) {
      case 'number':
      case 'text':
        return {
          ast: literal(node.value),
          type: node.kind,
          mayBeNull: 'never',
          constant: node.value,
        };
      case 'self':
        if (!this.scope.self) return this.unsupported(node, '.');
        return this.#answer(this.scope.self, 'self');
      case 'question': {
        const found = this.scope.find(node.name, node.steps);
        if (!found) throw new NotTranslatable('unknown-name', node, node.name);
        return this.#answer(found, found === this.scope.self ? 'self' : 'other');
      }
      case 'negative': {
        const of = this.number(node.of);
        if (typeof of.constant === 'number') return { ...of, ast: literal(-of.constant), constant: -of.constant };
        return { ...of, ast: ['neg', of.ast] };
      }
      case 'call': {
        const translate = Object.hasOwn(functions, node.name) ? functions[node.name] : undefined;
        if (!translate) return this.unsupported(node, `${node.name}()`);
        const { arguments: nodes } = node;
        return translate({
          nodes,
          node,
          work: {
            value: (each) => this.value(each),
            condition: (each) => this.condition(each),
            number: (each) => this.number(each),
            text: (each) => this.text(each),
            approximated: () => {
              this.isExact = false;
            },
            unsupported: (each) => this.unsupported(each, `${node.name}()`),
          },
        });
      }
      case 'operation':
        return this.#operation(node);
    }
  }

  #answer(question: Question, mayBeNull: 'self' | 'other'): Term {
    return { ast: astOf(question), type: question.isMany ? 'list' : question.type, mayBeNull };
  }

  /** What XPath takes for true: a text that is not empty, a number that is not 0. */
  condition(node: XPath): Term {
    const value = this.value(node);
    if (value.type === 'boolean') return value;
    const ast: RuleAst =
      value.type === 'number'
        ? ['and', ['!=', value.ast, literal(null)], ['!=', value.ast, literal(0)]]
        : ['!=', value.ast, emptyOf(value)];
    return { ast, type: 'boolean', mayBeNull: 'never' };
  }

  number(node: XPath): Term {
    const value = this.value(node);
    if (value.type === 'number') return value;
    if (value.type === 'boolean')
      return { ast: ['if', value.ast, literal(1), literal(0)], type: 'number', mayBeNull: 'never' };
    if (value.type !== 'text' && value.type !== 'any') return this.unsupported(node, 'number');
    if (typeof value.constant === 'string' && value.constant.trim() !== '' && Number.isFinite(Number(value.constant)))
      return {
        ast: literal(Number(value.constant)),
        type: 'number',
        mayBeNull: 'never',
        constant: Number(value.constant),
      };
    if (value.type === 'any') this.isExact = false;
    return {
      ast: call('number', value.ast),
      type: 'number',
      mayBeNull: value.mayBeNull === 'never' ? 'other' : value.mayBeNull,
    };
  }

  text(node: XPath): Term {
    const value = this.value(node);
    if (value.type === 'text') return value;
    if (value.type === 'list' || value.type === 'choices') return this.unsupported(node, 'string');
    return { ast: call('string', value.ast), type: 'text', mayBeNull: value.mayBeNull };
  }

  #operation(node: XPath & { kind: 'operation' }): Term {
    const { operator, left, right } = node;
    if (operator === 'and' || operator === 'or') {
      const [a, b] = [this.condition(left), this.condition(right)];
      return { ast: [operator, a.ast, b.ast], type: 'boolean', mayBeNull: loosest(a, b) };
    }
    if (operator === '=' || operator === '!=') return this.#equality(node);
    if (ORDER.has(operator)) return this.#order(node);
    const [a, b] = [this.value(left), this.value(right)];
    if (a.type === 'date' || b.type === 'date') return this.#dates(node, a, b);
    const [x, y] = [this.number(left), this.number(right)];
    const mayBeNull = operator === 'div' || operator === 'mod' ? 'other' : loosest(x, y);
    if (operator === 'mod') {
      // XPath's remainder has the sign of what is divided, FEEL's that of the divisor.
      this.isExact = false;
      return { ast: call('modulo', x.ast, y.ast), type: 'number', mayBeNull };
    }
    return { ast: [operator === 'div' ? '/' : operator, x.ast, y.ast], type: 'number', mayBeNull };
  }

  #equality({ operator, left, right }: XPath & { kind: 'operation' }): Term {
    const [a, b] = [this.value(left), this.value(right)];
    const made = (ast: RuleAst): Term => ({ ast, type: 'boolean', mayBeNull: 'never' });
    if (a.type === 'list' || b.type === 'list') return this.unsupported(left, operator);
    // A question without an answer is an empty text.
    if (a.constant === '') return made([operator, b.ast, emptyOf(b)]);
    if (b.constant === '') return made([operator, a.ast, emptyOf(a)]);
    const [x, y] = this.#alike(a, b, left, right);
    return made([operator, x.ast, y.ast]);
  }

  #order({ operator, left, right }: XPath & { kind: 'operation' }): Term {
    const [a, b] = [this.value(left), this.value(right)];
    const isDates = [a, b].some(({ type }) => type === 'date');
    const [x, y] = isDates ? this.#alike(a, b, left, right) : [this.number(left), this.number(right)];
    return { ast: [operator, x.ast, y.ast], type: 'boolean', mayBeNull: loosest(x, y) };
  }

  /** Two sides of one type: a text beside a number is read as one, a text beside a day as a day. */
  #alike(a: Term, b: Term, left: XPath, right: XPath): [Term, Term] {
    if (a.type === b.type || a.type === 'any' || b.type === 'any') return [a, b];
    const types = [a.type, b.type];
    if (types.includes('choices')) return this.unsupported(left, 'select_multiple');
    if (types.includes('date')) return [this.#day(a, left), this.#day(b, right)];
    if (types.includes('boolean')) return [definite(this.condition(left)), definite(this.condition(right))];
    return [this.number(left), this.number(right)];
  }

  #day(value: Term, node: XPath): Term {
    if (value.type === 'date') return value;
    if (value.type !== 'text') return this.unsupported(node, 'date');
    return { ast: call('date', value.ast), type: 'date', mayBeNull: value.constant === undefined ? 'other' : 'never' };
  }

  /** Days between two days; a day so many days later or earlier. */
  #dates({ operator, left, right }: XPath & { kind: 'operation' }, a: Term, b: Term): Term {
    if (operator === '-' && a.type === 'date' && b.type === 'date')
      return { ast: ['path', ['-', a.ast, b.ast], 'days'], type: 'number', mayBeNull: loosest(a, b) };
    if (
      (operator !== '+' && operator !== '-') ||
      a.type !== 'date' ||
      typeof b.constant !== 'number' ||
      !Number.isInteger(b.constant)
    )
      return this.unsupported(a.type === 'date' ? right : left, operator);
    const duration = call('duration', literal(`P${Math.abs(b.constant)}D`));
    const sign = b.constant < 0 === (operator === '+') ? '-' : '+';
    return { ast: [sign, a.ast, duration], type: 'date', mayBeNull: a.mayBeNull };
  }

  unsupported(node: XPath, what: string): never {
    throw new NotTranslatable('unsupported', node, what);
  }
}
