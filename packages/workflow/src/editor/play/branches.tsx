'use client';
import { localize } from '@nirmaan/lexicon';
import { Badge, type Tone } from '@nirmaan/ui';
import { GitFork } from 'lucide-react';
import { findState } from '../../analysis/find';
import { type Scope, scopesOf } from '../../model/scope';
import type { Token } from '../../simulation/model';
import { timeLeft } from '../../simulation/simulation';
import { useEditor, useWords } from '../editor-context';
import type { Play } from './play-context';
import { TimeBar } from './time-bar';
import { useCaseNames } from './words';

/** What runs side by side: each branch with where it stands, and what the blocks around them have decided. */
export function Branches({ play }: { play: Play }) {
  const { language } = useEditor();
  const say = useWords();
  const { simulation, workflow } = play;
  const branches = scopesOf(workflow).flatMap((each) => {
    const token = simulation.tokens[each.scope];
    return each.branch && each.block && token ? [{ ...each, branch: each.branch, block: each.block, token }] : [];
  });
  if (branches.length === 0) return null;
  const blocks = [...new Set(branches.map(({ scope }) => blockOf(scope)))];
  return (
    <section className="grid gap-3 px-4 pt-4" aria-label={say('play.branches.title')}>
      {blocks.map((key) => {
        const inside = branches.filter(({ scope }) => blockOf(scope) === key);
        const visit = simulation.visits[key];
        const [first] = inside;
        const around = first && scopesOf(workflow).find(({ scope }) => scope === outerOf(key));
        const waiting = first && around && findState(around.workflow, first.block.state);
        const join = visit?.decision ?? (visit?.status === 'closed' ? 'left' : 'open');
        return (
          <div key={key} className="rounded border border-line">
            <p className="flex items-center gap-1.5 border-b border-line px-3 py-1.5 text-12 font-strong">
              <GitFork aria-hidden className="size-3.5 text-text-3" strokeWidth={1.75} />
              <span className="min-w-0 flex-1 truncate">
                {(waiting && localize(waiting.name, language)) || first?.block.code}
              </span>
              <Badge tone={toneOf[join]}>{say(`play.branches.join.${join}`)}</Badge>
            </p>
            <ul>
              {inside.map((each) => (
                <BranchRow
                  key={each.scope}
                  play={play}
                  scope={each.scope}
                  token={each.token}
                  isAdvisory={each.branch.advisory}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

type RowProps = { play: Play; scope: Scope; token: Token; isAdvisory: boolean };

function BranchRow({ play, scope, token, isAdvisory }: RowProps) {
  const say = useWords();
  const names = useCaseNames();
  const workflow = scopesOf(play.workflow).find((each) => each.scope === scope)?.workflow;
  const limit = workflow && findState(workflow, token.state)?.sla;
  const left = timeLeft(play.simulation, scope);
  return (
    <li className="grid gap-1 border-b border-line px-3 py-1.5 text-12 last:border-b-0">
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate">
          {names.branch(scope)}
          {isAdvisory && <span className="text-text-3"> · {say('play.branches.advisory')}</span>}
        </span>
        <Badge tone={token.outcome ? toneOf[token.outcome] : 'info'}>
          {token.outcome === 'cancelled' ? say('play.branches.cancelled') : names.state(scope, token.state)}
        </Badge>
      </span>
      {!token.outcome && left.state !== undefined && limit !== undefined && <TimeBar left={left.state} limit={limit} />}
    </li>
  );
}

const toneOf: Record<'ok' | 'fail' | 'cancelled' | 'open' | 'left', Tone> = {
  ok: 'ok',
  fail: 'error',
  cancelled: 'neutral',
  open: 'info',
  left: 'neutral',
};

/** `f1` of `f1.fire`, `f1.fire/f2` of `f1.fire/f2.gas`. */
function blockOf(scope: Scope): string {
  return scope.slice(0, scope.lastIndexOf('.'));
}

/** The scope a block lies in. */
function outerOf(block: string): Scope {
  const at = block.lastIndexOf('/');
  return at < 0 ? '' : block.slice(0, at);
}
