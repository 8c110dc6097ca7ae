/** Expressions somebody would write to make an evaluator hang, eat the memory or get out of it; by kind and by chance. */

const pick = (chance, list) => list[Math.floor(chance() * list.length)];
const whole = (chance, least, most) => least + Math.floor(chance() * (most - least + 1));
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** Names that mean something to JavaScript and nothing to FEEL. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'globalThis',
  'process',
  'require',
  'Function',
  'eval',
  'this',
  'arguments',
  'window',
  'import',
];

/** Each kind: a text made by chance. */
export const kinds = {
  deepBrackets: (chance) => {
    const depth = whole(chance, 50, 5_000);
    const [open, close] = pick(chance, [
      '()',
      '[]',
      ['{a: ', '}'],
      ['not(', ')'],
      ['-(', ')'],
      ['if ', ' then 1 else 2'],
    ]);
    return open.repeat(depth) + pick(chance, ['1', 'x', 'true']) + close.repeat(depth);
  },
  longChains: (chance) => {
    const operator = pick(chance, [' + ', ' and ', ' or ', ' ** ', ' - ', ' * ', ' = ', '.a', '[1]']);
    return operator.startsWith(' ')
      ? times(whole(chance, 100, 4_000), () => pick(chance, ['1', 'x', 'list', '"a"', 'true']))
          .join(operator)
          .slice(0, 12_000)
      : `x${operator.repeat(whole(chance, 100, 3_000))}`;
  },
  hugeRanges: (chance) => {
    const end = pick(chance, ['1000000000', '10**15', '999999999999999', '-1000000000', 'x * 10**9']);
    return pick(chance, [
      `count(for i in 1..${end} return i)`,
      `for i in 1..${end}, j in 1..${end} return i * j`,
      `some i in 1..${end} satisfies i = -1`,
      `every i in 0..${end} satisfies i >= 0`,
      `sum(for i in 1..${end} return partial)`,
      `${whole(chance, 1, 9)} in [1..${end}]`,
      `for i in 1..300 return for j in 1..300 return for k in 1..300 return i + j + k`,
      `count(for i in 1..9999 return for j in 1..9999 return [i, j])`,
    ]);
  },
  doubling: (chance) => {
    const steps = whole(chance, 10, 60);
    return pick(chance, [
      () => `{${times(steps, (at) => `v${at}: ${at ? `v${at - 1} + v${at - 1}` : '"ab"'}`).join(', ')}}.v${steps - 1}`,
      () =>
        `{${times(steps, (at) => `v${at}: ${at ? `[v${at - 1}, v${at - 1}]` : '[1, 1]'}`).join(', ')}}.v${steps - 1}`,
      () =>
        `{${times(steps, (at) => `v${at}: ${at ? `concatenate(v${at - 1}, v${at - 1})` : 'list'}`).join(', ')}}.v${steps - 1}`,
      () =>
        `{${times(steps, (at) => `v${at}: ${at ? `{l: v${at - 1}, r: v${at - 1}}` : '1'}`).join(', ')}}.v${steps - 1} = {}`,
      () =>
        `count(flatten({${times(steps, (at) => `v${at}: ${at ? `[v${at - 1}, v${at - 1}]` : '[1, 1]'}`).join(', ')}}.v${steps - 1}))`,
      () =>
        `string length(string({${times(steps, (at) => `v${at}: ${at ? `[v${at - 1}, v${at - 1}]` : '["abcdefgh"]'}`).join(', ')}}.v${steps - 1}))`,
      () => `string join(for a in list return string join(for b in list return string join(list, text), text), text)`,
      () => `replace(text, "(.)", "${'$1'.repeat(steps)}")`,
    ])();
  },
  evilPatterns: (chance) => {
    const pattern = pick(chance, [
      '(a+)+$',
      '(a|a)*$',
      '(a|aa)+$',
      '(.*)*x',
      '([a-zA-Z]+)*$',
      '^(a?){50}a{50}$',
      '(x+x+)+y',
      '(.*a){25}',
      '(\\\\w+\\\\s?)*$',
      '(((a+)+)+)+$',
      'a{1000}{1000}',
      '(a{1,1000}){1,1000}',
      '(?=a)b',
      '(a)\\\\1',
      '[',
      '(?<n>a)',
      '\\\\p{Foo}',
    ]);
    const subject = `${'a'.repeat(whole(chance, 20, 500))}!`;
    return pick(chance, [
      `matches("${subject}", "${pattern}")`,
      `matches(text, "${pattern}")`,
      `replace("${subject}", "${pattern}", "$0$0")`,
      `count(split(text, "${pattern}"))`,
      `for i in list return matches(text, "${pattern}")`,
    ]);
  },
  names: (chance) => {
    const name = pick(chance, NAMES);
    const other = pick(chance, NAMES);
    return pick(chance, [
      name,
      `x.${name}`,
      `x.${name}.${other}`,
      `[].${name}`,
      `"a".${name}`,
      `{}.${name}.${other}`,
      `{${name}: 1}.${name}`,
      `{"${name}": {polluted: true}}`,
      `get value({}, "${name}")`,
      `get value(x, "${name}")`,
      `context put({}, "${name}", {polluted: true})`,
      `context put({}, ["${name}", "polluted"], true)`,
      `context([{key: "${name}", value: {polluted: true}}])`,
      `context merge([{"${name}": {polluted: 1}}, x])`,
      `${name}("return process")`,
      `x.${name}("return this")()`,
      `for ${name} in list return ${name}.${other}`,
      `list[${name}]`,
      `list[item.${name} = null]`,
      `x instance of ${name}`,
      `master("${name}", "${other}")`,
      `master("M", "${name}").${other}`,
      `decide("${name}")`,
      `boundary("${name}", "${other}")`,
    ]);
  },
  numbers: (chance) =>
    pick(chance, [
      () => `${'9'.repeat(whole(chance, 300, 5_000))} + 1`,
      () => `10 ** ${whole(chance, 300, 100_000)}`,
      () => `decimal(1/3, ${whole(chance, 100, 1_000_000_000)})`,
      () => `(-1) ** 0.5 + sqrt(-1) + log(0) + 1/0`,
      () => `exp(${whole(chance, 700, 1_000_000)})`,
      () => `modulo(10**300, 10**-300)`,
      () => `duration("P${'9'.repeat(whole(chance, 15, 400))}Y") * 10**15`,
      () => `date("${'9'.repeat(whole(chance, 5, 300))}-01-01") + duration("P${whole(chance, 1, 999_999_999)}M")`,
      () => `date(999999999, 12, 31) + duration("P999999999Y")`,
      () => `week of year(date(-999999999, 1, 1)) + day of year(date(999999999, 12, 31))`,
      () => `for d in date("0001-01-01")..date("9999-12-31") return d`,
    ])(),
  lists: (chance) =>
    pick(chance, [
      () => `sublist(list, 1, 10**15)`,
      () => `insert before(list, ${whole(chance, -1_000_000_000, 1_000_000_000)}, 1)`,
      () => `list replace(list, ${whole(chance, -1_000_000_000, 1_000_000_000)}, list)`,
      () => `index of(for i in 1..9000 return list, list)`,
      () => `distinct values(for i in 1..9000 return [i, list])`,
      () => `union(${times(whole(chance, 2, 60), () => 'list').join(', ')})`,
      () => `mode(for i in 1..9000 return i) = median(for i in 1..9000 return i)`,
      () => `list[some a in list satisfies some b in list satisfies some c in list satisfies a + b + c = -1]`,
      () => `list${'[item > 0]'.repeat(whole(chance, 10, 900))}`,
      () => `every a in list, b in list, c in list, d in list, e in list satisfies a <= e`,
      () => `concatenate(${times(whole(chance, 10, 500), () => 'list').join(', ')})`,
    ])(),
  texts: (chance) =>
    pick(chance, [
      () => `"${'\\u0000'.repeat(whole(chance, 1, 1_000))}"`,
      () => `upper case(${'text + '.repeat(whole(chance, 5, 900))}text)`,
      () => `substring(text, ${whole(chance, -1_000_000_000, 1_000_000_000)}, 10**15)`,
      () => `"${'\\"'.repeat(whole(chance, 10, 2_000))}`,
      () => `/* ${'* '.repeat(whole(chance, 10, 4_000))}`,
      () => `// ${'x'.repeat(whole(chance, 10, 9_000))}`,
      () => times(whole(chance, 10, 9_000), () => pick(chance, [...'([{"\'@.,:;?<>=!+-*/ \n\u202e\u0000aZ9'])).join(''),
      () => `split(text, "")[${whole(chance, -99_999, 99_999)}]`,
      () => `{${times(whole(chance, 10, 1_000), (at) => `k${at}: text`).join(', ')}}`,
    ])(),
};

/** `count` expressions, every kind equally often. */
export function makeExpressions(count, chance) {
  const names = Object.keys(kinds);
  return times(count, (at) => {
    const kind = names[at % names.length];
    return { kind, text: kinds[kind](chance) };
  });
}
