'use client';
import { useService } from '../service/service-context';
import { useTried } from '../service/use-tried';
import { Hint } from './hint';

/** What a new service is told on its map; one that was changed or tried already knows. */
export function MapHints() {
  const { code, revision } = useService();
  const tried = useTried(code) !== undefined;
  return (
    <div className="px-4 pb-3 empty:hidden md:px-6">
      <Hint
        hints={[
          { hint: 'map', isDone: revision > 0 || tried },
          { hint: 'try', isDone: tried },
        ]}
      />
    </div>
  );
}
