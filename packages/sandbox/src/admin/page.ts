import type { FaultRule } from '@nirmaan/digit/sandbox';
import type { Instant } from '@nirmaan/lexicon';
import { html } from 'hono/html';
import type { RecentCall } from '../recent-calls';
import type { summaryOf } from './summary';

type View = {
  summary: ReturnType<typeof summaryOf>;
  now: Instant;
  calls: RecentCall[];
  messages: { to: string; text: string; at: Instant }[];
  faults: FaultRule[];
};

/** One page without a script; `html` escapes every value. */
export function renderPage({ summary, now, calls, messages, faults }: View) {
  const { tenants, users, counts, persister } = summary;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DIGIT sandbox</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #16202a; background: #fff }
h2 { margin-top: 2rem; border-bottom: 1px solid #c9d2da }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #e4e9ee; overflow-wrap: break-word }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem } dd { margin: 0; font-size: 1.4rem }
code { background: #f0f3f6; padding: .1rem .3rem }
</style>
</head>
<body>
<main>
<h1>DIGIT sandbox</h1>
<p>Stands in for DIGIT core 2.9 while trying out. Messages reach nobody but this page. Its clock says <strong>${dateTime(now)}</strong>.</p>
<p>As JSON: <a href="_sandbox/state">state</a>, <a href="_sandbox/messages">messages</a>, <a href="_sandbox/calls">calls</a>, <a href="_sandbox/faults">faults</a>, <a href="_sandbox/clock">clock</a>, <a href="_sandbox/persister">persister</a>.</p>
<h2 id="messages">Messages sent</h2>
${table(
  ['When', 'To', 'Text'],
  messages.slice(0, 50).map((each) => [dateTime(each.at), each.to, each.text]),
  'No message was sent yet.',
)}
<h2 id="state">State</h2>
<dl>${Object.entries(counts).map(([name, count]) => html`<div><dt>${inWords(name)}</dt><dd>${String(count)}</dd></div>`)}</dl>
<p>Persister: ${String(persister.waiting)} writes waiting${persister.halted ? ', halted' : ''}.</p>
<h2 id="tenants">Tenants</h2>
${table(
  ['Code', 'Name'],
  tenants.map((each) => [each.code, each.name]),
  'There are none.',
)}
<h2 id="users">Users</h2>
${table(
  ['Name to sign in', 'Name', 'Type', 'Tenant', 'Mobile', 'Roles'],
  users.map((user) => [
    user.userName,
    user.name ?? '',
    user.active ? user.type : `${user.type}, inactive`,
    user.tenantId,
    user.mobileNumber ?? '',
    user.roles.join(', '),
  ]),
  'There are none.',
)}
<h2 id="faults">Faults</h2>
${table(
  ['Service', 'Kind', 'Calls left', 'Delay'],
  faults.map((fault) => [
    fault.service,
    fault.kind,
    String(fault.count),
    fault.kind === 'slow' ? `${fault.delayMs} ms` : '',
  ]),
  'None is set: everything works.',
)}
<p>To set one: <code>curl -H 'content-type: application/json' -d '{"service":"workflow","kind":"lost-answer","count":1}' …/_sandbox/faults</code></p>
<h2 id="calls">Recent calls</h2>
${table(
  ['When', 'Call', 'Service', 'Answer'],
  calls
    .slice(0, 50)
    .map((call) => [
      dateTime(call.at),
      `${call.method} ${call.path}`,
      call.service ?? '–',
      `${call.status ?? 'connection broken'}, ${call.milliseconds} ms`,
    ]),
  'Nobody called yet.',
)}
</main>
</body>
</html>
`;
}

function table(head: string[], rows: string[][], whenEmpty: string) {
  if (rows.length === 0) return html`<p>${whenEmpty}</p>`;
  return html`<table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

function dateTime(at: Instant): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 19);
}

/** `masterRows` → `master rows` */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
