'use client';
import { Kbd } from './labels';

/** What somebody presses for something, each way a combination of keys. */
export type KeyHelp = { ways: readonly (readonly string[])[]; text: string };

/** Keys and what they do. */
export function KeyList({ keys }: { keys: readonly KeyHelp[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5">
      {keys.map(({ ways, text }) => (
        <div key={text} className="contents">
          <dt className="flex flex-wrap gap-2" dir="ltr">
            {ways.map((way) => (
              <span key={way.join('+')} className="flex gap-1">
                {way.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
