import type { Instant } from '@nirmaan/lexicon';
import type { summaryOf } from '../admin/summary';
import { html } from './html';
import { button, dateTime } from './parts';

const STEPS = [
  ['an hour', 3_600_000],
  ['a day', 86_400_000],
  ['a week', 7 * 86_400_000],
] as const;

export function clockSection(now: Instant) {
  return html`<section id="clock" class="half"><h2>Clock</h2>
<p class="clock"><time datetime="${new Date(now).toISOString()}">${dateTime(now)}</time> UTC</p>
<div class="chips">${STEPS.map(([label, advance]) => button('/_sandbox/forms/clock', `+ ${label}`, { advance: String(advance) }))}</div>
<form method="post" action="/_sandbox/forms/clock"><label>Set to, in UTC (forward only)<input type="datetime-local" name="set" step="1" min="${new Date(now).toISOString().slice(0, 19)}" required></label><button>Set</button></form>
</section>`;
}

export function stateSection({ persister }: ReturnType<typeof summaryOf>) {
  const { waiting, halted } = persister;
  return html`<section id="state" class="half"><h2>State</h2>
<p>Persister: ${waiting} ${waiting === 1 ? 'write waits' : 'writes wait'}${halted && html`, <span class="mark warn">halted</span>`}.</p>
<div class="chips">${button('/_sandbox/forms/persister', halted ? 'Let the persister go on' : 'Halt the persister', { halted: String(!halted) })}
${button('/_sandbox/forms/reset', 'Reset to the seed')}</div>
<form method="post" action="/_sandbox/forms/import" enctype="multipart/form-data"><label>State of another sandbox (replaces this one)<input type="file" name="state" accept="application/json,.json" required></label><button>Import</button></form>
<p><a href="/_sandbox/state/export" download>Export the state</a>. As JSON: <a href="/_sandbox/state">state</a>, <a href="/_sandbox/messages">messages</a>, <a href="/_sandbox/calls">calls</a>, <a href="/_sandbox/faults">faults</a>, <a href="/_sandbox/clock">clock</a>, <a href="/_sandbox/persister">persister</a>.</p>
</section>`;
}
