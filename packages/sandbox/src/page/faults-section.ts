import { type FaultRule, faultKinds } from '@nirmaan/digit/sandbox';
import { html } from './html';
import { button, table } from './parts';

export function faultsSection(faults: FaultRule[], services: { name: string }[]) {
  return html`<section id="faults"><h2>Faults</h2>
${table(
  ['Service', 'Path', 'Kind', 'Left', 'Probability', 'Delay, ms', 'Seed'],
  faults.map((fault) => [
    fault.service,
    fault.path ?? 'any',
    fault.kind === 'status' ? `status ${fault.status}` : fault.kind,
    { number: fault.count },
    { number: fault.probability },
    { number: Array.isArray(fault.delayMs) ? fault.delayMs.join('–') : (fault.delayMs ?? '') },
    { number: fault.seed },
  ]),
  'None is set: everything works.',
)}
<h3>Add one</h3>
<form method="post" action="/_sandbox/forms/faults">
<label>Service<select name="service"><option value="*">any</option>${services.map(({ name }) => html`<option>${name}</option>`)}</select></label>
<label>Kind<select name="kind">${Object.entries(faultKinds).map(([kind, about]) => html`<option value="${kind}" title="${about}">${kind}</option>`)}</select></label>
<label>Status<select name="status"><option>503</option><option>500</option><option>429</option></select></label>
<label>Calls<input type="number" name="count" min="1" value="1" required></label>
<label>Probability<input type="number" name="probability" min="0" max="1" step="any" value="1" required></label>
<label>Delay, ms, or a range<input name="delayMs" pattern="\\d+(-\\d+)?" placeholder="0-5000"></label>
<label>Path<input name="path" placeholder="any"></label>
<label>Seed<input type="number" name="seed" min="0" value="1" required></label>
<button class="main">Add</button></form>
${faults.length > 0 && button('/_sandbox/forms/clear-faults', 'Clear all faults')}
<h3>Kinds</h3>
${table(
  ['Kind', 'What happens'],
  Object.entries(faultKinds).map(([kind, about]) => [html`<code>${kind}</code>`, about]),
  '',
)}</section>`;
}
