/** Line drawings of 24 × 24; decoration beside words, so hidden from screen readers. `mirror`: means a direction, turned in right-to-left pages. */
const paths = {
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2',
  money: 'M7 4h10M7 8.5h10M7 4h3a4.5 4.5 0 0 1 0 9H7l7.5 7.5',
  sheet: 'M6 3h12a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM8 8h8M8 12h8M8 16h4',
  forward: 'M4 12h15M13 6l6 6-6 6',
  back: 'M14.5 6l-6 6 6 6',
  go: 'M9.5 6l6 6-6 6',
  warning: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V13M12 16.3v.1',
  done: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.3l2.8 2.8L16 9.8',
  no: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.6a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 1.7M12 16.5v.1',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  share: 'M12 15V4M8 7.5l4-4 4 4M6 11H4v9h16v-9h-2',
  building: 'M9 25.5h18M11 25.5v-8M15.7 25.5v-8M20.3 25.5v-8M25 25.5v-8M9 17.5h18l-9-6.5z',
} as const;

export function Icon({ name, mirror = false }: { name: Exclude<keyof typeof paths, 'building'>; mirror?: boolean }) {
  return (
    <svg className={mirror ? 'c-icon c-mirror' : 'c-icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** Stands for a public office until a tenant has a logo of its own. */
export function OfficeMark() {
  return (
    <svg className="c-mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <circle cx="18" cy="18" r="18" />
      <circle className="c-mark-ring" cx="18" cy="18" r="15.5" />
      <path d={paths.building} />
    </svg>
  );
}
