'use client';
import { useShell } from './providers';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in the two largest units that matter: `3 h 40 min`, `2 d 4 h`. */
export function spanInWords(milliseconds: number, text: (key: string, params: { n: number }) => string): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const parts =
    days > 0
      ? [text('workbench.span.days', { n: days }), hours > 0 && text('workbench.span.hours', { n: hours })]
      : hours > 0
        ? [text('workbench.span.hours', { n: hours }), minutes > 0 && text('workbench.span.minutes', { n: minutes })]
        : [text('workbench.span.minutes', { n: minutes })];
  return parts.filter(Boolean).join(' ');
}

/** How much of a time limit is used: words, and a thin bar in their colour. `sla` is the whole limit in milliseconds. */
export function TimeLeft({ due, sla, now }: { due: number | undefined; sla: number | undefined; now: number }) {
  const { messages } = useShell();
  if (due === undefined) return <span className="text-12 text-text-3">{messages.text('workbench.noLimit')}</span>;
  const left = due - now;
  const used = sla ? Math.min(1, Math.max(0, 1 - left / sla)) : left < 0 ? 1 : 0;
  const tone = left < 0 ? 'error' : used > 0.75 ? 'warn' : 'ok';
  const text = { error: 'text-error', warn: 'text-warn', ok: 'text-text-2' }[tone];
  const mark = { error: 'bg-error-mark', warn: 'bg-warn-mark', ok: 'bg-ok-mark' }[tone];
  const span = spanInWords(Math.abs(left), messages.text);
  return (
    <span className="block min-w-28">
      <span className={`block text-12 ${tone === 'ok' ? '' : 'font-strong'} ${text}`}>
        {messages.text(left < 0 ? 'workbench.over' : 'workbench.left', { span })}
      </span>
      <span aria-hidden className="mt-1 block h-1 overflow-hidden rounded-pill bg-line">
        <span className={`block h-full ${mark}`} style={{ width: `${Math.max(2, used * 100)}%` }} />
      </span>
    </span>
  );
}
