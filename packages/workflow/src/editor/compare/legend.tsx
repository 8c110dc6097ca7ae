'use client';
import { useWords } from '../editor-context';
import { changeLooks } from './looks';

/** What the colours of the canvas mean while two workflows are compared. */
export function CompareLegend() {
  const say = useWords();
  return (
    <ul
      aria-label={say('compare.legend')}
      className="absolute start-1/2 top-3 z-10 flex h-9 max-w-[calc(100%-24px)] -translate-x-1/2 items-center gap-4 overflow-x-auto whitespace-nowrap rounded border border-line bg-raised px-4 text-12 shadow-float rtl:translate-x-1/2"
    >
      {(['added', 'changed', 'removed'] as const).map((each) => (
        <li key={each} className="flex items-center gap-2">
          <span aria-hidden className={`h-[3px] w-4 rounded-pill ${changeLooks[each].line}`} />
          {say(`compare.kinds.${each}`)}
        </li>
      ))}
    </ul>
  );
}
