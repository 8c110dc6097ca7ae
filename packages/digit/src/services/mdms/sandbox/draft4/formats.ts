/** The formats everit knows for draft 4; all others are ignored. The text of what is wrong, undefined: fine. */
export const formats: Record<string, (text: string) => string | undefined> = {
  'date-time': (text) =>
    isDateTime(text)
      ? undefined
      : `[${text}] is not a valid date-time. Expected [yyyy-MM-dd'T'HH:mm:ssZ, yyyy-MM-dd'T'HH:mm:ss.[0-9]{1,9}Z]`,
  email: (text) => (isEmail(text) ? undefined : `[${text}] is not a valid email address`),
  hostname: (text) => (isHostname(text) ? undefined : `[${text}] is not a valid hostname`),
  ipv4: (text) => (isIpv4(text) || isMappedIpv4(text) ? undefined : `[${text}] is not a valid ipv4 address`),
  ipv6: (text) => (isIpv6(text) && !isMappedIpv4(text) ? undefined : `[${text}] is not a valid ipv6 address`),
  uri: (text) => (isUri(text) ? undefined : `[${text}] is not a valid URI`),
};

const LOCAL_PART = /^(?:"(?:[^"\\]|\\.)*"|[^\s()<>@,;:'\\".[\]]+(?:\.[^\s()<>@,;:'\\".[\]]+)*)$/;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+[A-Za-z]{2,}$`);
/** The longest top-level domain of commons-validator 1.5.1 written in ASCII letters. */
const LONGEST_TOP = 24;

/** As commons-validator reads it, but for its list of top-level domains: any word of letters is one. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || !LOCAL_PART.test(local)) return false;
  const literal = /^\[(.*)\]$/.exec(domain)?.[1];
  if (literal !== undefined) return isIpv4(literal) || isIpv6(literal);
  return DOMAIN.test(domain) && domain.slice(domain.lastIndexOf('.') + 1).length <= LONGEST_TOP;
}

const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-](\d\d):(\d\d))$/;

/** Java resolves leniently: every month has 31 days, and 24:00 ends a day. The year 0 is of no era. */
function isDateTime(text: string): boolean {
  const found = DATE_TIME.exec(text);
  if (!found) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const isDay = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const isTime = (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute === 0 && second === 0);
  return isDay && isTime && zoneMinute < 60 && zoneHour * 60 + zoneMinute <= 18 * 60;
}

/** A domain name as Guava reads it: underscores inside are fine, one dot may end it, the last part begins with no digit. */
function isHostname(text: string): boolean {
  const name = text.replace(/[\u3002\uff0e\uff61]/g, '.').replace(/\.$/, '');
  const parts = name.split('.');
  const isPart = (part: string) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is passed over
    part.length <= 63 && part !== '' && /^(?![-_])[-_A-Za-z0-9]*(?<![-_])$/.test(part.replace(/[^\u0000-\u007f]/g, ''));
  return name.length <= 253 && parts.length <= 127 && parts.every(isPart) && !/^\d/.test(parts.at(-1) ?? '');
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
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

/** Java keeps an IPv4 address that is written as an IPv6 one as IPv4. */
function isMappedIpv4(text: string): boolean {
  return isIpv6(text) && /^(?:::|(?:0{1,4}:){5})ffff:(?:[\d.]+|[\da-f]{1,4}:[\da-f]{1,4})$/i.test(text);
}

/** No blanks, quotes, braces and the like; whole escapes; brackets around an address only. */
const URI_TEXT = /^(?:[^\s"<>\\^`{|}%[\]#]|%[0-9A-Fa-f]{2}|\[[0-9A-Fa-f:.]+\])*$/;

/** What `java.net.URI` parses: relative ones too. */
function isUri(text: string): boolean {
  const [whole = '', ...fragments] = text.split('#');
  if (fragments.length > 1 || ![whole, ...fragments].every((part) => URI_TEXT.test(part))) return false;
  const scheme = /^[^/?]*?:/.exec(whole)?.[0];
  if (scheme !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:$/.test(scheme)) return false;
  const rest = whole.slice(scheme?.length ?? 0);
  if (scheme !== undefined && rest === '') return false;
  return rest !== '//' || fragments.length > 0;
}
