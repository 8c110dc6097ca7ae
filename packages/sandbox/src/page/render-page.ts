import type { FaultRule } from '@nirmaan/digit/sandbox';
import type { Instant } from '@nirmaan/lexicon';
import type { summaryOf } from '../admin/summary';
import type { RecentCall } from '../recent-calls';
import { clockSection, stateSection } from './controls';
import { faultsSection } from './faults-section';
import { html } from './html';
import { inWords, table } from './parts';

export type View = {
  summary: ReturnType<typeof summaryOf>;
  now: Instant;
  calls: RecentCall[];
  /** Calls of this service only. */
  service?: string | undefined;
  messages: { kind: string; to: string; text: string; at: Instant }[];
  faults: FaultRule[];
  /** What was wrong with what a form asked for. */
  problem?: string | undefined;
};

/** One page of tables and forms, without a script. */
export function renderPage(view: View): string {
  const { summary, now, messages, faults, problem } = view;
  const { tenants, users, counts, services } = summary;
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DIGIT sandbox</title>
<link rel="stylesheet" href="/_sandbox/style.css">
</head>
<body>
<header><div><h1>DIGIT sandbox</h1><p>Stands in for DIGIT core 2.9 while trying out. Messages reach nobody but this page.</p><a href="/">Refresh</a></div></header>
<main>
${problem !== undefined && html`<div class="problem" role="alert">${problem}</div>`}
${clockSection(now)}
${stateSection(summary)}
<section id="messages"><h2>Messages sent</h2>
${table(
  ['When', 'By', 'To', 'Text'],
  messages.slice(0, 50).map((each) => [{ when: each.at }, each.kind, each.to, each.text]),
  'No message was sent yet.',
)}</section>
${callsSection(view)}
${faultsSection(faults, services)}
<section id="counts"><h2>What is stored</h2>
<dl>${Object.entries(counts).map(([name, count]) => html`<div><dt>${inWords(name)}</dt><dd>${count}</dd></div>`)}</dl></section>
<section id="services" class="half"><h2>Services</h2>
${table(
  ['Service', 'Answers as'],
  services.map(({ name, verified }) => [
    name,
    verified
      ? html`<span class="mark ok">recorded from DIGIT 2.9</span>`
      : html`<span class="mark warn">unverified: from the documentation only</span>`,
  ]),
  'There are none.',
)}</section>
<section id="tenants" class="half"><h2>Tenants</h2>
${table(
  ['Code', 'Name'],
  tenants.map((each) => [each.code, each.name]),
  'There are none.',
)}</section>
<section id="users"><h2>Users</h2>
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
)}</section>
</main>
</body>
</html>
`.markup
  }`;
}

function callsSection({ calls, service, summary }: View) {
  const chip = (name: string | undefined, label: string) =>
    html`<a href="/${name === undefined ? '' : `?service=${name}`}#calls"${name === service && html` aria-current="true"`}>${label}</a>`;
  const shown = service === undefined ? calls : calls.filter((call) => call.service === service);
  return html`<section id="calls"><h2>Recent calls</h2>
<nav class="chips" aria-label="Calls of">${chip(undefined, 'all')}${summary.services.map(({ name }) => chip(name, name))}</nav>
${table(
  ['When', 'Call', 'Service', 'Status', 'ms'],
  shown
    .slice(0, 100)
    .map((call) => [
      { when: call.at },
      html`<code>${call.method} ${call.path}</code>`,
      call.service ?? '–',
      statusOf(call.status),
      { number: call.milliseconds },
    ]),
  service === undefined ? 'Nobody called yet.' : `Nobody called ${service} lately.`,
)}</section>`;
}

function statusOf(status: number | null) {
  if (status === null) return html`<span class="mark error">connection broken</span>`;
  return html`<span class="mark ${status < 400 ? 'ok' : status < 500 ? 'warn' : 'error'}">${status}</span>`;
}
