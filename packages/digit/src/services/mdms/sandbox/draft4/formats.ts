/** The formats everit knows for draft 4; all others are ignored. The text of what is wrong, undefined: fine. */
export const formats: Record<string, (text: string) => string | undefined> = {
  'date-time': (text) =>
    isDateTime(text)
      ? undefined
      : `[${text}] is not a valid date-time. Expected [yyyy-MM-dd'T'HH:mm:ssZ, yyyy-MM-dd'T'HH:mm:ss.[0-9]{1,9}Z]`,
  email: (text) => (EMAIL.test(text) ? undefined : `[${text}] is not a valid email address`),
  hostname: (text) => (isHostname(text) ? undefined : `[${text}] is not a valid hostname`),
  ipv4: (text) => (isIpv4(text) ? undefined : `[${text}] is not a valid ipv4 address`),
  ipv6: (text) => (isIpv6(text) ? undefined : `[${text}] is not a valid ipv6 address`),
  uri: (text) => (URI.test(text) ? undefined : `[${text}] is not a valid URI`),
};

const EMAIL =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/;
/** What `java.net.URI` parses with a scheme, or relative: no blanks, quotes, braces and the like, whole escapes. */
const URI = /^(?:[^\s"<>\\^`{|}%[\]]|%[0-9A-Fa-f]{2}|\[[0-9A-Fa-f:.]+\])*$/;
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

function isDateTime(text: string): boolean {
  const [, year, month, day, hour, minute, second] = DATE_TIME.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay && (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
}

function isHostname(text: string): boolean {
  return /^(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9-]{1,63}$/.test(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const size = groups.length + (last.includes('.') ? 1 : 0);
  const isFull = halves.length === 2 ? size < 8 : size === 8;
  return (
    isFull &&
    groups.every((group, at) => /^[0-9A-Fa-f]{1,4}$/.test(group) || (at === groups.length - 1 && isIpv4(group)))
  );
}
