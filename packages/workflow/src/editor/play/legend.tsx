'use client';
import { useWords } from '../editor-context';
import { usePlay } from './play-context';

const ofCase = { way: 'bg-brand', possible: 'bg-arrow-sel', faded: 'bg-line-2' };
const ofMany = { used: 'bg-brand', never: 'bg-warn-mark' };

/** What the colours of the canvas mean while a case is played. */
export function PlayLegend() {
  const say = useWords();
  const looks = usePlay()?.many ? ofMany : ofCase;
  return (
    <ul
      aria-label={say('play.legend.label')}
      className="absolute start-1/2 top-3 z-10 flex h-9 max-w-[calc(100%-24px)] -translate-x-1/2 items-center gap-4 overflow-x-auto whitespace-nowrap rounded border border-line bg-raised px-4 text-12 shadow-float rtl:translate-x-1/2"
    >
      {Object.entries(looks).map(([each, look]) => (
        <li key={each} className="flex items-center gap-2">
          <span aria-hidden className={`h-[3px] w-4 rounded-pill ${look}`} />
          {say(`play.legend.${each}`)}
        </li>
      ))}
    </ul>
  );
}
