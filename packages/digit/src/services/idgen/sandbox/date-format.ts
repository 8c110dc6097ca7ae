/** `SimpleDateFormat` of Java, English, for what ids are made of. `offset`: minutes east of Greenwich. */
export function formatDate(pattern: string, at: number, offset: number): string {
  const date = new Date(at + offset * 60_000);
  let text = '';
  for (let index = 0; index < pattern.length; ) {
    const letter = pattern[index] ?? '';
    if (letter === "'") {
      const end = pattern.indexOf("'", index + 1);
      if (end === -1) throw new RangeError('Unterminated quote');
      text += end === index + 1 ? "'" : pattern.slice(index + 1, end);
      index = end + 1;
    } else if (/[A-Za-z]/.test(letter)) {
      const run = /^(.)\1*/.exec(pattern.slice(index))?.[0] ?? letter;
      text += field(letter, run.length, date, offset);
      index += run.length;
    } else {
      text += letter;
      index += 1;
    }
  }
  return text;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 86_400_000;

function field(letter: string, width: number, date: Date, offset: number): string {
  const number = (value: number) => String(value).padStart(width, '0');
  const name = (names: string[], at: number) => (width >= 4 ? names[at] : names[at]?.slice(0, 3)) ?? '';
  const year = (value: number) => (width === 2 ? String(value % 100).padStart(2, '0') : number(value));
  const hour = date.getUTCHours();
  const weekday = date.getUTCDay();
  const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1;
  switch (letter) {
    case 'G':
      return 'AD';
    case 'y':
      return year(date.getUTCFullYear());
    case 'Y':
      return year(weekOf(date).year);
    case 'M':
    case 'L':
      return width >= 3 ? name(MONTHS, date.getUTCMonth()) : number(date.getUTCMonth() + 1);
    case 'w':
      return number(weekOf(date).week);
    case 'W':
      return number(Math.ceil((date.getUTCDate() + ((weekday - date.getUTCDate() + 36) % 7)) / 7));
    case 'D':
      return number(dayOfYear);
    case 'd':
      return number(date.getUTCDate());
    case 'F':
      return number(Math.ceil(date.getUTCDate() / 7));
    case 'E':
      return name(DAYS, weekday);
    case 'u':
      return number(weekday || 7);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(date.getUTCMinutes());
    case 's':
      return number(date.getUTCSeconds());
    case 'S':
      return number(date.getUTCMilliseconds());
    case 'z':
      if (width >= 4) return offset === 0 ? 'Coordinated Universal Time' : 'India Standard Time';
      return offset === 0 ? 'UTC' : 'IST';
    case 'Z':
      return zone(offset, '');
    case 'X':
      if (width > 3) throw new RangeError(`invalid ISO 8601 format: length=${width}`);
      return offset === 0 ? 'Z' : zone(offset, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : undefined);
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`);
  }
}

function zone(offset: number, between: string): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${between}${String(minutes).padStart(2, '0')}`;
}

/** Weeks begin on Sunday; week one holds the first of January. */
function weekOf(date: Date): { year: number; week: number } {
  const start = (of: number) => Date.UTC(of, 0, 1) - new Date(Date.UTC(of, 0, 1)).getUTCDay() * DAY;
  const ours = date.getUTCFullYear();
  const year = date.getTime() >= start(ours + 1) ? ours + 1 : ours;
  return { year, week: Math.floor((date.getTime() - start(year)) / (7 * DAY)) + 1 };
}
