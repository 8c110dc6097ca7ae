import { Json, type JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';

/**
 * One node of a parsed expression, as compact JSON: `[operator, …operands]`; see `ast.ts` for the operators.
 * A service stores the tree, so that nothing parses where rules only run (browser, runtime).
 */
export type RuleAst = [string, ...JsonValue[]];
export const RuleAst = z.tuple([z.string()], Json) as unknown as z.ZodType<RuleAst>;

/** A FEEL expression: what the author wrote, and its tree. `checkRule` proves that the two agree. */
export const Rule = z.object({ text: z.string().max(10_000), ast: RuleAst });
export type Rule = z.infer<typeof Rule>;
