import { type Issue, issue, type JsonValue } from '@nirmaan/lexicon';
import { type Expression, parseExpressionAt } from 'acorn';
import { toText } from '../../explain/to-text';
import { DEEPEST, type RuleAst } from '../../model/rule';
import { defineTranslator, type ForeignExpression, NotTranslatable, type Translation } from '../contract';
import { translator } from './translate-node';

const LONGEST = 10_000;
/** Parts of the tree: FEEL says twice what JavaScript says once, so that a short text could become a very long one. */
const MOST_PARTS = 5_000;

/**
 * The JavaScript of DIGIT Studio's `visibilityExpression` and `valueExpression`: names and members, comparison, arithmetic,
 * `? :`, `&& || ! ??`, templates, `parseFloat` and its like, `includes` and a few more functions of texts, lists and numbers.
 */
export const javascript = defineTranslator({
  language: 'javascript',
  translate(given) {
    const { text } = given;
    const refused = (code: string, from: number, to: number): Translation => ({
      kept: text,
      reason: issue(code, '', { from, to }),
    });
    if (text.length > LONGEST) return refused('foreign.too-long', 0, text.length);
    try {
      const node = read(text);
      return translateRead(node, given);
    } catch (error) {
      if (error instanceof NotTranslatable) return { kept: text, reason: error.reason };
      if (error instanceof SyntaxError) return refused('foreign.syntax', positionOf(error, text), text.length);
      // Nested so deeply that reading it ends before it begins.
      if (error instanceof RangeError) return refused('foreign.too-deep', 0, text.length);
      throw error;
    }
  },
});

function read(text: string): Expression {
  const node = parseExpressionAt(text, 0, { ecmaVersion: 2022 });
  const rest = /^(?:\s|;|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(node.end))?.[0] ?? '';
  // A closing parenthesis of the whole is behind the node too, and was read.
  const behind = text.slice(node.end + rest.length);
  if (behind !== '') throw new NotTranslatable('foreign.syntax', { from: node.end + rest.length, to: text.length });
  return node;
}

function translateRead(node: Expression, given: ForeignExpression): Translation {
  const notes: Issue[] = [];
  const work = translator(given, notes);
  const ast = given.wanted === 'condition' ? work.condition(node).ast : work.value(node).ast;
  const whole = { from: 0, to: given.text.length };
  const { depth, size } = measure(ast);
  if (depth > DEEPEST) throw new NotTranslatable('foreign.too-deep', whole);
  if (size > MOST_PARTS) throw new NotTranslatable('foreign.too-long', whole);
  return { text: toText(ast), ast, isExact: given.types !== undefined && notes.length === 0, notes };
}

function positionOf(error: SyntaxError, text: string): number {
  return 'pos' in error && typeof error.pos === 'number' ? Math.min(error.pos, text.length) : 0;
}

/** How deep and how large a tree is as text. Parts that stand in several places are the same object, and measured once. */
function measure(root: RuleAst): { depth: number; size: number } {
  const known = new Map<JsonValue, { depth: number; size: number }>();
  const walk = (node: JsonValue): { depth: number; size: number } => {
    if (!Array.isArray(node)) return { depth: 0, size: 1 };
    const before = known.get(node);
    if (before) return before;
    const made = { depth: 1, size: 1 };
    for (const each of node) {
      const { depth, size } = walk(each);
      made.depth = Math.max(made.depth, depth + 1);
      made.size += size;
    }
    known.set(node, made);
    return made;
  };
  return walk(root);
}
