import { z } from 'zod';

/**
 * A fault asked for: `down` = the connection breaks and nothing happens; `lost-answer` = it happens and the connection
 * breaks; `slow` = the answer comes `delayMs` late. For the next `count` calls of the service (`*` = any).
 */
export const FaultRule = z.object({
  service: z.string(),
  kind: z.enum(['down', 'slow', 'lost-answer']),
  count: z.number().int().min(0).default(1),
  delayMs: z.number().int().min(0).max(600_000).default(15_000),
});
export type FaultRule = z.infer<typeof FaultRule>;

export function createFaults() {
  let rules: FaultRule[] = [];
  return {
    /** A rule replaces the one of the same service and kind; count 0 removes it. */
    set(rule: FaultRule): void {
      rules = rules.filter((each) => each.service !== rule.service || each.kind !== rule.kind);
      if (rule.count > 0) rules.push(rule);
    },
    take(service: string): FaultRule | undefined {
      const rule = rules.find((each) => each.service === service || each.service === '*');
      if (!rule) return undefined;
      rules = rules.flatMap((each) =>
        each === rule ? (each.count > 1 ? [{ ...each, count: each.count - 1 }] : []) : each,
      );
      return rule;
    },
    list: (): FaultRule[] => rules,
    clear(): void {
      rules = [];
    },
  };
}
