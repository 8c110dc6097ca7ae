import { Json, type JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { DEEPEST } from '../evaluate/limits';

export { DEEPEST };

/**
 * One node of a parsed expression, as compact JSON: `[operator, …operands]`; operands are nodes unless said otherwise.
 * A service stores the tree, so that nothing parses where rules only run (browser, runtime).
 *
 * | node | means |
 * |---|---|
 * | `["lit", value]` | a number, text, boolean or null |
 * | `["name", n]`, `["name", n, type]` | a name in scope; an unknown one is null. With a type of time, texts are read as it |
 * | `["path", x, member]`, `["path", x, member, type]` | a member of a context or of a date and the like, or of every item of a list |
 * | `["list", …x]`, `["ctx", [key, x], …]` | a list, a context |
 * | `["+", a, b]` and `- * / **`, `["neg", a]` | arithmetic |
 * | `["=", a, b]` and `!= < <= > >=` | comparison |
 * | `["and", a, b]`, `["or", a, b]` | three-valued logic |
 * | `["if", c, a, b]` | anything but true is else |
 * | `["between", x, low, high]` | both ends belong |
 * | `["range", low, lowClosed, high, highClosed]`, `["test", operator, x]` | a range as a value: `[1..5]`, `(< 3)` |
 * | `["in", x, …test]` | any test holds; a test is a node: a range, a list of values or ranges, a value, or a condition that sees x as the name `?` |
 * | `["filter", list, x]` | items for which x is true (`item` and the item's members are in scope), or the item at a position |
 * | `["for", [[name, list], …], x]`, `["some", …]`, `["every", …]` | iteration; a list may be `["..", a, b]`, counted up or down; `for` sees `partial` |
 * | `["instance", x, type]` | is x of this type |
 * | `["call", name, …x]` | a built-in |
 */
export type RuleAst = [string, ...JsonValue[]];

/** Judged before anything walks down the tree: one of 20,000 levels would end every such walk. A level of the tree is up to three lists. */
const Shallow = z.unknown().refine((value) => depthOf(value, 3 * DEEPEST) <= 3 * DEEPEST, {
  message: 'is nested too deeply',
  abort: true,
});
export const RuleAst = Shallow.pipe(z.tuple([z.string()], Json)) as unknown as z.ZodType<RuleAst>;

function depthOf(value: unknown, most: number): number {
  let level = [value];
  let depth = 0;
  for (; level.length > 0 && depth <= most; depth++)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  return depth;
}

/** A FEEL expression: what the author wrote, and its tree. `checkRule` proves that the two agree. */
export const Rule = z.object({ text: z.string().max(10_000), ast: RuleAst });
export type Rule = z.infer<typeof Rule>;
