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
export const RuleAst = z.tuple([z.string()], Json) as unknown as z.ZodType<RuleAst>;

/** A FEEL expression: what the author wrote, and its tree. `checkRule` proves that the two agree. */
export const Rule = z.object({ text: z.string().max(10_000), ast: RuleAst });
export type Rule = z.infer<typeof Rule>;
