/** The order in which a Java HashSet gives its elements back: egov-user's roles come in it. */
export function inHashOrder<Item>(items: Item[], hashOf: (item: Item) => number): Item[] {
  let buckets = 16;
  while (items.length > buckets * 0.75) buckets *= 2;
  const place = (item: Item) => {
    const hash = hashOf(item);
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return items
    .map((item) => ({ item, place: place(item) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

export function stringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Lombok's `hashCode` over these members. */
export function membersHash(members: (string | null)[]): number {
  return members.reduce((hash, member) => (Math.imul(hash, 59) + (member === null ? 43 : stringHash(member))) | 0, 1);
}

const two = (value: number) => String(value).padStart(2, '0');

/** `dd-MM-yyyy HH:mm:ss` in UTC. */
export function toDateTime(instant: number): string {
  const date = new Date(instant);
  const day = `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

/** Of `dd-MM-yyyy HH:mm:ss`, as leniently as SimpleDateFormat: the 32nd is the next month's first. */
export function parseDateTime(text: string): number | undefined {
  const match = /^\s*(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)/.exec(text);
  if (!match) return undefined;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return finite(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** Of `dd/MM/yyyy`: yyyy-MM-dd. */
export function parseDay(text: string): string | undefined {
  const match = /^\s*(\d+)\/(\d+)\/(\d+)/.exec(text);
  if (!match) return undefined;
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  const instant = finite(Date.UTC(year, month - 1, day));
  return instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 10);
}

/** `dd/MM/yyyy` of yyyy-MM-dd. */
export function toDay(day: string): string {
  return day.split('-').reverse().join('/');
}

function finite(instant: number): number | undefined {
  return Number.isFinite(instant) ? instant : undefined;
}
