import { Json, type JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';

/**
 * One node of a parsed expression, as compact JSON: `[operator, …operands]`; operands are nodes unless said otherwise.
 * A service stores the tree, so that nothing parses where rules only run (browser, runtime).
 *
 * | node | means |
 * |---|---|
 * | `["lit", value]` | a number, text, boolean or null |
 * | `["name", n]` | a name in scope; an unknown one is null |
 * | `["path", x, member]` | a member of a context, or of every context of a list |
 * | `["list", …x]`, `["ctx", [key, x], …]` | a list, a context |
 * | `["+", a, b]` and `- * / **`, `["neg", a]` | arithmetic |
 * | `["=", a, b]` and `!= < <= > >=` | comparison |
 * | `["and", a, b]`, `["or", a, b]` | three-valued logic |
 * | `["if", c, a, b]` | anything but true is else |
 * | `["between", x, low, high]` | both ends belong |
 * | `["in", x, …test]` | any test holds; a test is a node, `["range", low, lowClosed, high, highClosed]` or `["test", operator, x]` |
 * | `["filter", list, x]` | items for which x is true (`item` and the item's members are in scope), or the item at a position |
 * | `["for", [[name, list], …], x]`, `["some", …]`, `["every", …]` | iteration |
 * | `["instance", x, type]` | is x of this type |
 * | `["call", name, …x]` | a built-in |
 */
export type RuleAst = [string, ...JsonValue[]];
/** No tree that is deeper is run, or leaves the parser. */
export const DEEPEST = 200;

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
