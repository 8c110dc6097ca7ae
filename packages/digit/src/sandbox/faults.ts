import type { z } from 'zod';
import { type Delay, defaultDelay, type Fault, FaultRule, isWriteFault } from './fault-rule';
import { drawNumber, type RandomState } from './seeded-random';

/** A fault that takes place, its lateness decided. */
export type ActiveFault = Pick<Fault, 'kind' | 'status'> & { delayMs: number };

type Call = { service: string; path: string };
type Rule = FaultRule & { random: RandomState };

/** Rules for calls to come. The first that is for a call, and whose turn it is, counts. */
export function createFaults() {
  let rules: Rule[] = [];

  function take({ service, path }: Call, isOfStage: (rule: Rule) => boolean): ActiveFault | undefined {
    for (const rule of rules) {
      if (!isOfStage(rule) || (rule.service !== service && rule.service !== '*')) continue;
      if (rule.path !== undefined && rule.path !== path) continue;
      if (!(draw(rule) < rule.probability)) continue;
      rule.count -= 1;
      if (rule.count === 0) rules = rules.filter((each) => each !== rule);
      return activate(rule, () => draw(rule));
    }
    return undefined;
  }

  return {
    /** A rule replaces the one of the same service, path, kind and status; count 0 removes it. */
    set(given: z.input<typeof FaultRule>): void {
      const rule = FaultRule.parse(given);
      rules = rules.filter((each) => !isSame(each, rule));
      if (rule.count > 0) rules.push({ ...rule, random: rule.seed });
    },
    takeForCall: (call: Call) => take(call, (rule) => !isWriteFault(rule)),
    takeForWrite: (call: Call) => take(call, isWriteFault),
    /** For a service that another asks; a rule for any service is for calls that come in. */
    takeForDownstream: (call: Call) =>
      take(call, ({ service, kind }) => service !== '*' && (kind === 'down' || kind === 'reset' || kind === 'status')),
    /** `count` is what is left. */
    list: (): FaultRule[] => rules.map(({ random: _, ...rule }) => rule),
    clear(): void {
      rules = [];
    },
  };
}
export type Faults = ReturnType<typeof createFaults>;

function draw(rule: Rule): number {
  const { number, next } = drawNumber(rule.random);
  rule.random = next;
  return number;
}

/** `random` gives a number from 0 to below 1. */
export function activate({ kind, status, delayMs, seed }: Fault, random = () => drawNumber(seed).number): ActiveFault {
  return { kind, status, delayMs: millisecondsOf(delayMs ?? defaultDelay(kind), random) };
}

function millisecondsOf(delay: Delay, random: () => number): number {
  if (typeof delay === 'number') return delay;
  const [from, to] = delay;
  return from + Math.floor(random() * (to - from + 1));
}

function isSame(a: FaultRule, b: FaultRule): boolean {
  return (
    a.service === b.service && a.path === b.path && a.kind === b.kind && (a.kind !== 'status' || a.status === b.status)
  );
}
