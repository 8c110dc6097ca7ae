import type { RoleCode } from '@nirmaan/lexicon';
import { type Scope, WHOLE_CASE } from '../model/scope';
import type { Action, ParallelBlock } from '../model/workflow';
import { whyNotNow } from './offers';
import { settle } from './settle';
import { nextByItself, passTime } from './time';
import { move, type Walk } from './walk';

/** From 0 to below 1. */
export type Random = () => number;

const DAY = 24 * 60 * 60 * 1000;
/** Where conditions are thrown dice for, nothing possible now may be possible at the next throw. */
const MOST_THROWS = 40;

/**
 * Plays a case by chance until it ends, nobody can do anything more, or it has taken so many steps. Whoever may act
 * acts, after up to a fifth more than the time the state allows, so that now and then a limit passes. With `dice`
 * conditions are thrown for instead of judged by the answers, so that each way is gone.
 */
export function walkRandomly(
  walk: Walk,
  { random, longest, dice }: { random: Random; longest: number; dice: boolean },
): 'ended' | 'open' | 'stuck' {
  const thrown = new Map<string, boolean>();
  if (dice) walk.judge = (key) => throwDice(key, { random, thrown });
  for (let throws = 0; throws < MOST_THROWS; ) {
    if (walk.tokens[WHOLE_CASE]?.outcome) return 'ended';
    const taken = walk.steps.length;
    if (taken >= longest) return 'open';
    thrown.clear();
    if (taken > 0) passTime(walk, walk.now + Math.round(1.2 * random() * usualStay(walk, random)));
    actSomehow(walk, random);
    if (walk.steps.length > taken || waitLonger(walk)) throws = 0;
    // Where the answers decide it would be the same again.
    else if (!dice) return 'stuck';
    else throws++;
  }
  return 'stuck';
}

/** Whether a branch starts is asked twice, when its block may be entered and when it is: both times it is the same. */
function throwDice(key: string, { random, thrown }: { random: Random; thrown: Map<string, boolean> }): boolean {
  const isBranch = key.includes('.', key.lastIndexOf('/') + 1);
  if (!isBranch) return random() < 0.5;
  const result = thrown.get(key) ?? random() < 0.5;
  thrown.set(key, result);
  return result;
}

function waitLonger(walk: Walk): boolean {
  const at = nextByItself(walk);
  if (at === undefined || walk.stopped) return false;
  const taken = walk.steps.length;
  passTime(walk, Math.max(walk.now, at));
  return walk.steps.length > taken;
}

function usualStay(walk: Walk, random: Random): number {
  const live = Object.entries(walk.tokens).filter(([, token]) => !token.outcome);
  const [scope, token] = pick(live, random) ?? [];
  if (scope === undefined || !token) return 0;
  return walk.index.scopes.get(scope)?.states.get(token.state)?.sla ?? DAY;
}

type Possible = { scope: Scope; action: Action; roles: RoleCode[] };

function actSomehow(walk: Walk, random: Random): void {
  // What the last throw left undecided is thrown for again.
  if (walk.judge && settle(walk)) return;
  const chosen = pick(possibleIn(walk, random), random);
  if (!chosen) return;
  const { scope, action } = chosen;
  const block = walk.index.scopes.get(scope)?.blocks.get(action.to);
  const picks = block?.starts === 'picked' && action.to !== action.from ? somePicks(block, random) : undefined;
  move(walk, { ...chosen, by: 'person', picks });
  settle(walk);
}

function possibleIn(walk: Walk, random: Random): Possible[] {
  return Object.entries(walk.tokens).flatMap(([scope, token]) => {
    if (token.outcome) return [];
    return (walk.index.scopes.get(scope)?.from.get(token.state) ?? []).flatMap(({ action }) => {
      const role = pick(action.roles, random);
      if (role === undefined || whyNotNow(walk, { scope, token, action, roles: [role] })) return [];
      return [{ scope, action, roles: [role] }];
    });
  });
}

function somePicks(block: ParallelBlock, random: Random): string[] {
  const codes = block.branches.map((branch) => branch.code);
  const picked = codes.filter(() => random() < 0.5);
  return picked.length > 0 ? picked : codes.slice(0, 1);
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
