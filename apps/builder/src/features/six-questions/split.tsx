import type { ReactNode } from 'react';

/** The question on the left, what comes of it on the right; on a narrow screen below, as a fold. */
export function Split({ asking, map }: { asking: ReactNode; map: ReactNode }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:grid lg:grid-cols-[minmax(380px,32%)_1fr]">
      <div className="flex min-h-0 flex-1 flex-col bg-surface lg:border-e lg:border-line">{asking}</div>
      {map}
    </div>
  );
}
