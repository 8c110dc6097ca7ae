/** Pairs of an expression and answers, by chance: every function, every operator, right and wrong types, missing answers. */

const types = {
  n: 'number',
  m: 'number',
  t: 'string',
  u: 'string',
  b: 'boolean',
  d: 'date',
  at: 'date and time',
  clock: 'time',
  stay: 'days and time duration',
  span: 'years and months duration',
  numbers: { list: 'number' },
  texts: { list: 'string' },
  place: { context: { ward: 'string', area: 'number', since: 'date' } },
  owners: { list: { context: { name: 'string', age: 'number', born: 'date' } } },
};
const ZONES = ['Asia/Kolkata', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
const WORDS = ['', 'a', 'Asha', 'नमस्ते', 'مرحبا', 'straße', 'İstanbul', '🐎 horse', 'a-b_c', '2026-04-01', '007', ' x '];
const PATTERNS = ['[a-z]+', '^A', '\\\\d{2,4}', '(a|b)c?', '.', '\\\\p{L}', 'İ', '[^\\\\s]', 'x*'];

export { types };

/** One maker of pairs; `signatures` of all functions, `chance` numbers from 0 to 1. */
export function createPairs(signatures, chance) {
  const below = (count) => Math.floor(chance() * count);
  const pick = (list) => list[below(list.length)];
  const quoted = (text) => JSON.stringify(text);
  const digits = (value, length) => String(value).padStart(length, '0');

  const day = () =>
    `${digits(pick([1900, 1969, 1999, 2000, 2024, 2026, 2100]) + below(5), 4)}-${digits(1 + below(12), 2)}-${digits(1 + below(28), 2)}`;
  const time = () =>
    `${digits(below(24), 2)}:${digits(below(60), 2)}:${digits(below(60), 2)}${pick(['', '', '.5', '.123'])}`;
  const zone = () => pick(['', '', 'Z', '+05:30', '-08:00', '@Europe/Paris', '@Asia/Kolkata']);
  const number = () =>
    pick([below(10), below(1000), -below(100), below(10_000) / 100, below(1_000_000) / 7, 0, 0.1, 1e-9, 12345678.9]);
  const daysTime = () => `${pick(['', '-'])}P${below(40)}DT${below(30)}H${below(90)}M`;
  const yearsMonths = () => `${pick(['', '-'])}P${below(5)}Y${below(20)}M`;

  const literals = {
    number: () => String(number()),
    string: () => quoted(pick(WORDS)),
    boolean: () => pick(['true', 'false']),
    date: () => `@"${day()}"`,
    time: () => `@"${time()}${zone()}"`,
    'date and time': () => `@"${day()}T${time()}${zone()}"`,
    'days and time duration': () => `@"${daysTime()}"`,
    'years and months duration': () => `@"${yearsMonths()}"`,
    list: (depth) =>
      `[${Array.from({ length: below(4) }, () => make(pick(['number', 'string']), depth - 1)).join(', ')}]`,
    context: (depth) => `{a: ${make('number', depth - 1)}, "b c": ${make('string', depth - 1)}}`,
    range: (depth) =>
      `${pick(['[', '('])}${make('number', depth - 1)}..${make('number', depth - 1)}${pick([']', ')'])}`,
    any: () => pick(['null', '1', '"a"', 'true']),
  };
  const nameOf = (type) =>
    typeof type === 'string' ? type : Object.keys(type)[0] === 'oneOf' ? 'string' : Object.keys(type)[0];
  const names = {};
  for (const [name, type] of Object.entries(types)) names[nameOf(type)] = [...(names[nameOf(type)] ?? []), name];
  const functions = Object.entries(signatures).filter(
    ([name]) => !['now', 'today', 'decide', 'master', 'boundary'].includes(name),
  );

  function call(type, depth) {
    const fitting = functions.filter(
      ([, { returns }]) => type === 'any' || nameOf(returns) === type || returns === 'any',
    );
    const [name, { forms }] = pick(fitting.length > 0 && chance() < 0.9 ? fitting : functions);
    const args = [];
    for (const parameter of pick(forms)) {
      if (parameter.isOptional && chance() < 0.5) break;
      const count = parameter.isRepeated ? 1 + below(3) : 1;
      for (let each = 0; each < count; each++)
        args.push(
          /pattern|delimiter/.test(parameter.name) && chance() < 0.8
            ? `"${pick(PATTERNS)}"`
            : make(chance() < 0.92 ? nameOf(parameter.type) : pick(Object.keys(literals)), depth - 1),
        );
    }
    return `${name}(${args.join(', ')})`;
  }

  const operations = {
    number: (depth) =>
      pick([
        () => `(${make('number', depth)} ${pick(['+', '-', '*', '/', '**'])} ${make('number', depth)})`,
        () => `-(${make('number', depth)})`,
        () => `${pick(['d', 'at'])}.${pick(['year', 'month', 'day', 'weekday', 'hour'])}`,
        () => 'place.area',
        () => `numbers[${pick(['1', '-1', '2', 'n'])}]`,
      ])(),
    string: (depth) =>
      pick([
        () => `(${make('string', depth)} + ${make('string', depth)})`,
        () => 'place.ward',
        () => 'owners[1].name',
      ])(),
    boolean: (depth) =>
      pick([
        () => {
          const type = pick(['number', 'string', 'date', 'date and time', 'days and time duration', 'time', 'any']);
          return `(${make(type, depth)} ${pick(['=', '!=', '<', '<=', '>', '>='])} ${make(type, depth)})`;
        },
        () => `(${make('boolean', depth)} ${pick(['and', 'or'])} ${make('boolean', depth)})`,
        () => `(${make('number', depth)} between ${make('number', depth)} and ${make('number', depth)})`,
        () =>
          `(${make('number', depth)} in (${make('range', depth)}, > ${make('number', depth)}, ${make('number', depth)}))`,
        () => `(${pick(['some', 'every'])} o in owners satisfies o.age ${pick(['<', '>='])} ${make('number', depth)})`,
        () =>
          `(${make('any', depth)} instance of ${pick(['number', 'string', 'date', 'list<number>', 'context<a: number>', 'Any'])})`,
      ])(),
    date: (depth) =>
      pick([() => `(d + ${make('years and months duration', depth)})`, () => 'place.since', () => 'owners[1].born'])(),
    'date and time': (depth) =>
      `(at ${pick(['+', '-'])} ${make(pick(['days and time duration', 'years and months duration']), depth)})`,
    'days and time duration': (depth) =>
      pick([
        () => `(${make('date', depth)} - ${make('date', depth)})`,
        () => `(stay ${pick(['*', '/'])} ${make('number', depth)})`,
      ])(),
    list: (depth) =>
      pick([
        () => `numbers[item > ${make('number', depth)}]`,
        () => `owners[age > ${make('number', depth)}].name`,
        () => `(for i in 1..${1 + below(6)} return i * ${make('number', depth)})`,
        () => `(for a in numbers, b in texts return string(a) + b)`,
      ])(),
  };

  function make(type, depth) {
    const choice = chance();
    const own = names[type] ?? [];
    if (own.length > 0 && choice < 0.35) return pick(own);
    if (depth <= 0 || choice < 0.5) return (literals[type] ?? literals.any)(depth);
    if (choice < 0.72 && operations[type]) return operations[type](depth - 1);
    if (choice < 0.78)
      return `(if ${make('boolean', depth - 1)} then ${make(type, depth - 1)} else ${make(type, depth - 1)})`;
    return call(type, depth);
  }

  const maybe = (value) => (chance() < 0.12 ? null : value);
  const scope = () => ({
    n: maybe(number()),
    m: maybe(number()),
    t: maybe(pick(WORDS)),
    u: maybe(pick(WORDS)),
    b: maybe(chance() < 0.5),
    d: maybe(day()),
    at: maybe(`${day()}T${time()}${zone()}`),
    clock: maybe(`${time()}${pick(['', 'Z', '+05:30'])}`),
    stay: maybe(daysTime()),
    span: maybe(yearsMonths()),
    numbers: maybe(Array.from({ length: below(5) }, number)),
    texts: maybe(Array.from({ length: below(4) }, () => pick(WORDS))),
    place: maybe({ ward: maybe(pick(WORDS)), area: maybe(number()), since: maybe(day()) }),
    owners: maybe(
      Array.from({ length: below(4) }, () => ({ name: maybe(pick(WORDS)), age: maybe(below(90)), born: maybe(day()) })),
    ),
  });

  return () => ({
    text: make(pick(['boolean', 'boolean', 'number', 'string', 'date', 'list', 'any']), 4),
    scope: scope(),
    clock: { now: Date.UTC(1990 + below(60), below(12), 1 + below(28), below(24), below(60)), timeZone: pick(ZONES) },
  });
}
