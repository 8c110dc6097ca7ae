/** The name under which rules ask a table, from what people call it: `Licence fee` becomes `licenceFee`; no two are alike. */
export function freeUseName(words: string, purpose: string, taken: readonly string[]): string {
  const [first = '', ...others] = words
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const joined = [
    first.toLowerCase(),
    ...others.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()),
  ].join('');
  const base = /^[a-z][A-Za-z0-9]*$/.test(joined) ? joined.slice(0, 32) : purpose;
  let name = base;
  for (let number = 2; taken.includes(name); number++) name = `${base}${number}`;
  return name;
}

/** A code for the table's master, of the service's module: `TradeLicence.LicenceFee`. */
export function freeTableCode(serviceCode: string, useName: string, taken: readonly string[]): string {
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const module = serviceCode.split('-').map(capital).join('').slice(0, 40);
  const base = `${module}.${capital(useName)}`;
  let code = base;
  for (let number = 2; taken.includes(code); number++) code = `${base}${number}`;
  return code;
}
