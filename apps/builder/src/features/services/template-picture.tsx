import clsx from 'clsx';
import type { Template } from './use-templates';

/** Boxes of the main way that a small picture has room for. */
const SMALL = 4;
const LARGE = 9;
const STEP = 26;
const MIDDLE = 28;

/**
 * The map of a template in small, without words: who applies, the form with its pages, the states of the main way, what
 * comes out. Right to left it is mirrored as a whole.
 */
export function TemplatePicture({
  template,
  size = 'small',
  className,
}: {
  template: Pick<Template, 'pages' | 'mainWay'>;
  size?: 'small' | 'large';
  className?: string;
}) {
  const between = template.mainWay.filter((state) => state.kind !== 'start' && state.kind !== 'end');
  const shown = between.slice(0, size === 'small' ? SMALL : LARGE);
  const isCut = shown.length < between.length;
  const formAt = 24;
  const firstAt = formAt + 28;
  const outcomeAt = firstAt + shown.length * STEP + (isCut ? 10 : 0) + 6;
  const width = outcomeAt + 14;
  const lines = Math.min(Math.max(template.pages.length, 1), 5);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} 56`}
      className={clsx('mirror rounded bg-brand-soft text-brand', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
    >
      <path d={`M17 ${MIDDLE}H${outcomeAt - 6}`} />
      {isCut && <path d={`M${outcomeAt - 14} ${MIDDLE}h5`} strokeDasharray="1 2" className="text-surface" />}
      <circle cx="11" cy="22.5" r="3.5" className="fill-surface" />
      <path d="M5 35c0-4 2.6-6.5 6-6.5s6 2.5 6 6.5z" className="fill-surface" />
      <rect x={formAt} y="15" width="19" height="26" rx="2" className="fill-surface" />
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <path key={line} d={`M${formAt + 4} ${20 + line * 4}h${line % 2 ? 8 : 11}`} />
      ))}
      {shown.map(({ code, kind }, at) =>
        kind === 'task' ? (
          <rect key={code} x={firstAt + at * STEP} y="21" width="18" height="14" rx="3" className="fill-surface" />
        ) : (
          <path key={code} d={`M${firstAt + 9 + at * STEP} 19l9 9-9 9-9-9z`} className="fill-surface" />
        ),
      )}
      <circle cx={outcomeAt + 1} cy={MIDDLE} r="7" className="fill-surface" />
      {/* A tick is written alike in every language. */}
      <path d={`M${outcomeAt - 2} ${MIDDLE}l2.2 2.4 4-4.6`} className="mirror origin-center [transform-box:fill-box]" />
    </svg>
  );
}
