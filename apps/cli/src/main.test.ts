import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createShell, EXAMPLES } from './testing/run-cli';
import { loadAllVerbs, verbs } from './verbs';

const loaded = await loadAllVerbs();

const service = path.join(EXAMPLES, 'trade-licence/service.json');
const newTl = path.join(EXAMPLES, 'imports/workflow-newtl-trade-license.json');
const read = (file: string) => readFileSync(file, 'utf8');

let shell: Awaited<ReturnType<typeof createShell>>;
beforeEach(async () => {
  shell = await createShell();
});

describe('the command line', () => {
  it.each([[[]], [['--help']], [['help']]])('%j prints every verb', async (argv) => {
    const { code, out } = await shell.run(argv);
    expect(code).toBe(0);
    for (const verb of loaded) expect(out).toContain(`  ${verb.name} `);
  });

  it('finds every verb under its own name', () => {
    expect(loaded.map((verb) => verb.name)).toEqual(Object.keys(verbs));
  });

  it.each(loaded.map((verb) => [verb.name, verb] as const))('%s --help shows its options', async (name, verb) => {
    const { code, out } = await shell.run([name, '--help']);
    expect(code).toBe(0);
    for (const option of Object.keys(verb.options)) expect(out).toContain(`--${option}`);
  });

  it.each([
    ['a verb that is none', ['chek', 'x.json'], 'did you mean "check"?'],
    ['a verb like no other', ['zzzzzz'], 'there is no "zzzzzz" (nirmaan --help'],
    ['an option that is none', ['check', service, '--strickt'], "Unknown option '--strickt'"],
    ['no file', ['check'], 'one service is expected'],
    ['two files', ['check', service, service], 'one service is expected'],
    ['a file that is not there', ['check', 'nope.json'], 'nope.json: there is no such file'],
    ['a folder', ['check', EXAMPLES], 'is a folder'],
    ['a language that is none', ['check', service, '--language', 'xx'], 'there are en, hi, ar'],
    ['a port that is none', ['dhis2-fake', '--port', 'x'], '--port: a port is expected'],
    ['a target that is none', ['compile', service, '--target', 'digit-9'], '--target: there is digit-2.9'],
    ['a city of another realm', ['compile', service, '--realm', 'pg', '--city', 'uk.leeds'], 'uk.leeds is not in pg'],
    ['nothing to evaluate', ['evaluate'], 'either an expression or --cases'],
    ['a journal in two places', ['sandbox', '--memory', '--journal', 'file:x'], 'exclude each other'],
    ['a journal nobody knows', ['sandbox', '--journal', 'redis'], '--journal: postgres or file:<path> is expected'],
    ['no DIGIT to publish to', ['publish', service, '--city', 'pg.citya'], 'DIGIT_URL in the environment'],
  ])('%s: one line says why it could not run', async (_, argv, line) => {
    const { code, out, error } = await shell.run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(line);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('check', () => {
  it('finds no error in the example, and names the place of every warning', async () => {
    const { code, out } = await shell.run(['check', service]);
    expect(code).toBe(0);
    expect(out).toMatch(/service\.json#\/workflow\/actions\/\d+\/\w+: warning: .+ \[workflow\.[a-z-]+\]\n/);
    expect((await shell.run(['check', service, '--strict'])).code).toBe(1);
  });

  it('finds what is wrong, in the language that was asked for, as one document', async () => {
    const broken = JSON.parse(read(service));
    broken.workflow.actions[1].to = 'NOWHERE';
    await shell.write('broken.json', broken);
    const { code, document } = await shell.json(['check', 'broken.json', '--language', 'hi']);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      file: 'broken.json',
      service: 'trade-licence',
      issues: expect.arrayContaining([
        expect.objectContaining({
          code: 'workflow.missing-target',
          severity: 'error',
          path: '/workflow/actions/1/to',
          text: expect.stringMatching(/[\u0900-\u097f]/),
        }),
      ]),
    });
  });

  it('looks at the use of masters only where it knows them', async () => {
    await shell.write('service.json', read(service));
    expect((await shell.run(['check', 'service.json'])).out).not.toContain('service.unknown-master');
    await shell.write('other.json', { formatVersion: 1, code: 'Some.Other', name: {}, columns: [], rows: [] });
    expect(await shell.run(['check', 'service.json', '--master', 'other.json'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('service.unknown-master'),
    });
  });

  it('sends a workflow of DIGIT to import', async () => {
    const { code, out } = await shell.run(['check', newTl]);
    expect(code).toBe(1);
    expect(out).toContain('nirmaan import');
  });
});

describe('compile', () => {
  it('writes what the example is expected to be, a file for each kind', async () => {
    const { code } = await shell.run(['compile', service, '--city', 'pg.citya', '--out', 'out']);
    expect(code).toBe(0);
    const expected = path.join(EXAMPLES, 'trade-licence/expected/digit-2.9');
    for (const name of readdirSync(expected))
      expect(read(path.join(shell.folder, 'out', name))).toBe(read(path.join(expected, name)));
    expect(await shell.files()).not.toContainEqual(expect.stringContaining('.tmp'));
  });

  it('writes nothing when the service has errors', async () => {
    const broken = JSON.parse(read(service));
    broken.workflow.filing = [];
    const { code, out } = await shell.run(['compile', '-', '--out', 'out'], { stdin: JSON.stringify(broken) });
    expect(code).toBe(1);
    expect(out).toContain('stdin#/workflow/filing: error:');
    expect(await shell.files()).toEqual([]);
  });

  it('gives one document where no folder is named', async () => {
    const { document } = await shell.json(['compile', service, '--city', 'pg.cityb', '--version', '4']);
    expect(document).toMatchObject({ realm: 'pg', service: 'trade-licence', version: 4 });
  });
});

describe('forms of others', () => {
  const workbooks = path.resolve(EXAMPLES, '../forms/src/formats/xlsform/vectors');
  const schema = {
    title: 'Dog licence',
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', maxLength: 40 }, colour: { type: 'string', 'x-ours': 1 } },
  };

  it('a JSON Schema becomes a service, says what was kept, and comes out as it was', async () => {
    await shell.write('dog.json', schema);
    await shell.write('dog.ui.json', { colour: { 'ui:autofocus': true } });
    const { code, out } = await shell.run(['import', 'dog.json', '--ui', 'dog.ui.json', '--out', 'service.json']);
    expect(code).toBe(0);
    expect(out).toContain('dog.json#/properties/name: mapped: name was taken over (text)');
    expect(out).toContain('dog.json#/properties/colour/x-ours: kept: ');
    expect((await shell.run(['check', 'service.json'])).code).toBe(0);
    const ran = await shell.run(['export', 'service.json', '--as', 'json-schema', '--out', 'again.json']);
    expect(ran).toMatchObject({ code: 0, out: 'again.json\nagain.ui.json\n' });
    expect(JSON.parse(read(path.join(shell.folder, 'again.json')))).toEqual(schema);
  });

  it('an XLSForm becomes a service with its lists as masters beside it, and a workbook again', async () => {
    const workbook = path.join(workbooks, 'choice_filter_test.xlsx');
    expect((await shell.run(['import', workbook, '--out', 'service.json'])).code).toBe(0);
    expect(await shell.files()).toEqual([
      'masters',
      'masters/XLSForm.cities.json',
      'masters/XLSForm.counties.json',
      'service.json',
    ]);
    expect((await shell.run(['check', 'service.json'])).code).toBe(0);
    expect((await shell.run(['export', 'service.json', '--as', 'xlsform', '--out', 'again.xlsx'])).code).toBe(0);
    const again = await shell.json(['import', 'again.xlsx']);
    expect(again).toMatchObject({
      code: 0,
      document: {
        kind: 'xlsform',
        draft: { forms: [{ pages: JSON.parse(read(path.join(shell.folder, 'service.json'))).forms[0].pages }] },
      },
    });
  });

  it('a workbook that cannot be used is refused with sheet and cell, and nothing is written', async () => {
    const { code, out } = await shell.run(['import', path.join(workbooks, 'loop.xlsx'), '--out', 'service.json']);
    expect(code).toBe(1);
    expect(out).toContain(' survey!A3: error: There is no type begin loop over toilet_type [formats.unknown-type]');
    expect(await shell.files()).toEqual([]);
  });

  it.each([
    ['an unknown format', ['export', service, '--as', 'pdf'], '--as: there are business-service'],
    ['a workbook on stdout', ['export', service, '--as', 'xlsform'], '--out: a workbook needs a file'],
    [
      'a form that is not there',
      ['export', service, '--as', 'json-schema', '--form', 'x'],
      '--form: there are application',
    ],
    ['a uiSchema without a form', ['import', newTl, '--ui', service], '--ui and --with go with a form'],
  ])('%s could not be exported', async (_, argv, line) => {
    expect(await shell.run(argv)).toMatchObject({ code: 2, out: '', error: expect.stringContaining(line) });
  });
});

describe('import', () => {
  it('makes one service of a workflow, a form and a list, and names each of them', async () => {
    await shell.write(
      'stall.schema.json',
      '{"type": "object", "title": "Stall", "properties": {"owner": {"type": "string"}}}',
    );
    await shell.write('Market.Goods.csv', 'code,name\nA,Tea\n');
    const files = [newTl, 'stall.schema.json', 'Market.Goods.csv'];
    const { code, out } = await shell.run(['import', ...files, '--out', 'service.json']);
    expect(code).toBe(0);
    expect(out).toContain(': DIGIT workflow, 11 states\n');
    expect(out).toContain('stall.schema.json: Form as JSON Schema, 1 question\n');
    expect(out).toContain('Market.Goods.csv: Table, 1 row\n');
    expect(JSON.parse(read(path.join(shell.folder, 'service.json')))).toMatchObject({
      forms: [{ title: { en: 'Stall' } }],
    });
    expect(JSON.parse(read(path.join(shell.folder, 'masters/Market.Goods.json'))).rows).toEqual([
      { code: 'A', name: 'Tea' },
    ]);
  });

  it('makes nothing of several files when one is not known, and names it', async () => {
    await shell.write('animals.json', '{"animals": []}');
    const { code, error, out } = await shell.run(['import', newTl, 'animals.json', '--out', 'service.json']);
    expect(code).toBe(1);
    expect(`${out}${error}`).toContain('animals.json');
    expect(() => read(path.join(shell.folder, 'service.json'))).toThrow();
  });

  it('makes a service that can be checked, and says what it did', async () => {
    const { code, out } = await shell.run(['import', newTl, '--out', 'service.json']);
    expect(code).toBe(0);
    expect(out).toContain('#/BusinessServices/0/businessService: renamed: NewTL is the service trade-licence here');
    expect((await shell.run(['check', 'service.json'])).out).toContain('workflow.callable-around-us');
  });

  it('gives the service itself on stdout, and what it did beside it', async () => {
    const { out, error } = await shell.run(['import', '-'], { stdin: read(newTl) });
    expect(JSON.parse(out)).toMatchObject({ code: 'trade-licence' });
    expect(error).toContain('stdin#/BusinessServices/0');
  });

  it.each([
    ['text that is no JSON', '{"a": 1,\n "b" 2}', 'stdin:2:6: error:'],
    ['a document of another kind', '{"hello": 1}', 'compiler.unknown-kind'],
    ['10 MB', JSON.stringify('x'.repeat(10 * 1024 * 1024)), 'at most 5 MB'],
  ])('refuses %s, names the place, and writes nothing', async (_, stdin, line) => {
    const { code, out } = await shell.run(['import', '-', '--out', 'service.json'], { stdin });
    expect(code).toBe(1);
    expect(out).toContain(line);
    expect(await shell.files()).toEqual([]);
  });
});

describe('import of a damaged workflow', () => {
  const several = JSON.stringify({
    BusinessServices: ['STALL', 'MARKET'].map((businessService) => ({
      businessService,
      states: [{ state: null, actions: [{ action: 'APPLY', nextState: null, roles: 'CITIZEN,CLERK' }] }],
    })),
  });

  it('draws a service’s workflow, in the words of a language', async () => {
    const { code, out } = await shell.run(['export', service, '--as', 'svg']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(out).toContain('>Field inspection</text>');
    await shell.run(['export', service, '--as', 'svg', '--dark', '--language', 'ar', '--out', 'picture.svg']);
    const written = read(path.join(shell.folder, 'picture.svg'));
    expect(written).toContain('lang="ar"');
    expect(written).toContain('#10181E');
  });

  it('says what it repaired, and where', async () => {
    const { code, out } = await shell.run(['import', '-', '--out', 'service.json'], { stdin: several });
    expect(code).toBe(0);
    expect(out).toContain('stdin#/BusinessServices/0/states/0/actions/0/nextState: repaired: ');
    expect(out).toContain('stdin#/BusinessServices/0/states/0/actions/0/roles: repaired: ');
    expect(out).toContain('MARKET');
    expect((await shell.run(['check', 'service.json'])).out).toContain('workflow.missing-target');
  });

  it('takes the service that is asked for, and gives the file back as it was', async () => {
    expect((await shell.run(['import', '-', '--service', 'MARKET', '--out', 's.json'], { stdin: several })).code).toBe(
      0,
    );
    const { out } = await shell.run(['export', 's.json', '--as', 'business-service']);
    expect(JSON.parse(out)).toEqual(JSON.parse(several));
    expect((await shell.run(['import', '-', '--service', 'GONE'], { stdin: several })).code).toBe(1);
  });
});

describe('evaluate', () => {
  const data = {
    owners: [
      { name: 'Asha', age: 31 },
      { name: 'Ravi', age: 17 },
    ],
    'Monthly Salary': 10_000,
  };
  const run = (expression: string, ...more: string[]) =>
    shell.run(['evaluate', expression, '--data', '-', ...more], { stdin: JSON.stringify(data) });

  it.each([
    ['owners[age >= 18].name', '[\n  "Asha"\n]\n'],
    ['12 * Monthly Salary', '120000\n'],
    ['0.1 + 0.2 = 0.3', 'true\n'],
  ])('%s', async (expression, out) => {
    expect(await run(expression)).toMatchObject({ code: 0, out });
  });

  it('says why in a sentence, and shows the parts that decided', async () => {
    const { out } = await run('count(owners) > 2 and Monthly Salary > 3', '--explain');
    expect(out).toBe(
      'does not hold because the number of entries of owners (2) is at most 2\n\n● count(owners) > 2 and Monthly Salary > 3 = false\n  ● count(owners) > 2 = false\n    ● count(owners) = 2\n      ● owners = [{"name":"Asha","age":31},{"name":"Ravi","age":17}]\n',
    );
  });

  it('says why in the language asked for', async () => {
    const { out } = await run('Monthly Salary > 20000', '--explain', '--language', 'hi');
    expect(out).toMatch(/^शर्त पूरी नहीं होती, क्योंकि Monthly Salary \(10,000\) अधिक से अधिक 20,000 है\n/);
  });

  it('takes its clock as an argument', async () => {
    const at = ['--now', '2026-03-31T20:00:00Z', '--time-zone', 'Asia/Kolkata'];
    expect((await run('today()', ...at)).out).toBe('"2026-04-01"\n');
  });

  it('finds rows of a master that was given, and says which was not', async () => {
    const master = path.join(EXAMPLES, 'trade-licence/masters/TradeLicence.TradeType.json');
    const text = 'master("TradeLicence.TradeType", "TRADE.NONE") = null';
    expect(await run(text, '--master', master)).toMatchObject({ out: 'true\n', error: '' });
    expect((await run(text)).error).toContain('cli.master-not-given');
  });

  it('has exit code 1 for what cannot be read, and for a name that is not there', async () => {
    expect(await run('owners >')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^expression:9: error: .+ \[rules\.unfinished\]/),
    });
    expect(await run('ownerz')).toMatchObject({ code: 1, error: expect.stringContaining('Did you mean “owners”?') });
  });

  it('counts cases, and shows the failed ones', async () => {
    const cases = [
      { id: 'sum', expression: 'a + 1', context: { a: { number: '1.10' } }, expected: 2.1 },
      { id: 'date', expression: 'd', context: { d: { date: '2026-04-01' } }, expected: { date: '2026-04-01' } },
      { id: 'must fail', expression: '"a" > 1', expected: null, error: true },
      { id: 'must fail but does not', expression: '1 + 1', expected: null, error: true },
      { id: 'wrong', expression: '{a: [1, 2]}', expected: { context: { a: [1, 3] } } },
    ];
    await shell.write('cases.json', cases);
    const { code, document } = await shell.json(['evaluate', '--cases', 'cases.json']);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      cases: 5,
      passed: 3,
      failed: [
        { id: 'must fail but does not', actual: 2 },
        { id: 'wrong', actual: { a: [1, 2] } },
      ],
    });
    expect((await shell.run(['evaluate', '--cases', 'cases.json'])).out).toMatch(/5 cases: 3 passed, 2 failed\n$/);
  });

  it('names the case that is none', async () => {
    await shell.write('cases.json', [{ id: 1 }]);
    const { code, out } = await shell.run(['evaluate', '--cases', 'cases.json']);
    expect(code).toBe(1);
    expect(out).toContain('cases.json#/0/id: error:');
  });
});

describe('dhis2-fake', () => {
  it('answers until it is stopped', async () => {
    const stop = new AbortController();
    const ran = shell.run(['dhis2-fake', '--port', '0'], { signal: stop.signal });
    stop.abort();
    expect(await ran).toMatchObject({
      code: 0,
      out: expect.stringMatching(/http:\/\/127\.0\.0\.1:\d+, token d2pat_demo/),
    });
  });
});

describe('translate', () => {
  const run = (expression: string, ...more: string[]) =>
    shell.run(['translate', '--from', 'javascript', expression, ...more], {
      stdin: JSON.stringify({ area: 24, kind: 'SHOP', rented: true }),
    });

  it('prints the rule, and nothing else where both languages agree', async () => {
    const expression = "formData.area > 500 && !formData.rented || ['SHOP'].includes(data.kind)";
    expect(await run(expression, '--condition', '--data', '-')).toEqual({
      code: 0,
      out: 'area > 500 and rented != true or (kind in ("SHOP"))\n',
      error: '',
    });
  });

  it('says where they may differ', async () => {
    expect(await run('total > 5')).toMatchObject({
      code: 0,
      out: 'total > 5\n',
      error: expect.stringContaining('foreign.type-assumed'),
    });
  });

  it('has exit code 1 for what has no counterpart, with its place', async () => {
    expect(await run('area > fetch("/x")', '--data', '-')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^expression:8: error: .+ \[foreign\.unsupported\]/),
    });
  });
});
