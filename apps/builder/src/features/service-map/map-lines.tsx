import clsx from 'clsx';

/**
 * A line with an arrowhead through the gap beside a card, from its own edge or to it. `after` and `before` turn with the
 * language. Decoration: the order of the cards says the same.
 */
export function MapLine({
  side,
  dashed,
  className,
}: {
  /** `after`: out of the card to the next one. `before`: out of it to the one before. `below`: down out of it. `above`: down into it. */
  side: 'after' | 'before' | 'below' | 'above';
  dashed?: boolean;
  className?: string;
}) {
  const isDown = side === 'below' || side === 'above';
  return (
    <svg
      aria-hidden="true"
      viewBox={isDown ? '0 0 8 40' : '0 0 24 8'}
      preserveAspectRatio="xMidYMax slice"
      className={clsx('pointer-events-none absolute text-arrow', places[side], className)}
    >
      <path
        d={isDown ? 'M4 -2V34' : side === 'after' ? 'M-1 4H18' : 'M25 4H6'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        {...(dashed && { strokeDasharray: '4 3' })}
      />
      <path
        d={isDown ? 'M.5 32 4 39 7.5 32z' : side === 'after' ? 'M16 .5 23 4 16 7.5z' : 'M8 .5 1 4 8 7.5z'}
        fill="currentColor"
      />
    </svg>
  );
}

/** As wide and high as the gaps of the map's grid. */
const places = {
  after: 'mirror start-full top-[calc(50%-4px)] h-2 w-6',
  before: 'mirror end-full top-[calc(50%-4px)] h-2 w-6',
  below: 'start-[calc(50%-4px)] top-full h-6 w-2 @xl:h-8',
  above: 'start-[calc(50%-4px)] bottom-full h-6 w-2 @xl:h-8',
};
