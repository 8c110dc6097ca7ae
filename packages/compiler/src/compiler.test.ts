import { examples } from '@nirmaan/examples';
import { Master } from '@nirmaan/masters';
import { checkService, parseDraft, type ServiceDefinition } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { compileService, decodeServiceVersion, decodeTable, encodeServiceVersion, ServiceVersionError } from './index';

function exampleOf(code: string): { definition: ServiceDefinition; masters: Master[] } {
  const example = examples[code];
  const masters = (example?.masters ?? []).map((each) => Master.parse(each));
  const { draft } = parseDraft(example?.service);
  const { definition, issues } = draft ? checkService(draft, { masters }) : { issues: [] };
  if (!definition) throw new Error(`the example has errors: ${JSON.stringify(issues)}`);
  return { definition, masters };
}

const tradeLicence = () => exampleOf('trade-licence');

describe.each(Object.keys(examples))('the example %s for DIGIT 2.9', (code) => {
  const { artifacts } = compileService(...argumentsOf(exampleOf(code)));

  it.each([...new Set(artifacts.map((each) => each.kind))])('gives the %s of expected/', async (kind) => {
    const ours = artifacts
      .filter((each) => each.kind === kind)
      // A packed version is compared as what it unpacks to (below), not as its bytes.
      .filter((each) => each.kind !== 'mdms-row' || each.schemaCode !== 'Nirmaan.ServiceVersion');
    await expect(`${JSON.stringify(ours, null, 2)}\n`).toMatchFileSnapshot(
      `../../examples/${code}/expected/digit-2.9/${kind}.json`,
    );
  });
});

function argumentsOf({ definition, masters }: ReturnType<typeof exampleOf>): Parameters<typeof compileService> {
  const numbers = { realm: 'pg', version: 1, workflowVersion: 1, cities: ['pg.citya'] };
  return [definition, { target: 'digit-2.9', ...numbers, masters }];
}

describe('the trade licence for DIGIT 2.9', () => {
  const { definition, masters } = tradeLicence();
  const options = {
    target: 'digit-2.9',
    realm: 'pg',
    version: 1,
    workflowVersion: 1,
    cities: ['pg.citya'],
    masters,
  } as const;
  const { artifacts, businessService } = compileService(definition, { ...options, cities: [...options.cities] });

  it('publishes a table’s shape before it is used, its rows, and the same whatever the order of masters', () => {
    const keys = artifacts.map((each) => each.key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'schema:Nirmaan.Table',
        'schema:TradeLicence.LicenceFee',
        'row:TradeLicence.LicenceFee:R1',
        'row:Nirmaan.Table:TradeLicence.LicenceFee',
      ]),
    );
    const row = artifacts.find((each) => each.key === 'row:Nirmaan.Table:TradeLicence.LicenceFee');
    const read = row?.kind === 'mdms-row' ? decodeTable(row.data) : undefined;
    expect(read).toMatchObject({ code: 'TradeLicence.LicenceFee', shape: { hitPolicy: 'U' } });
    const turned = compileService(definition, {
      ...options,
      cities: [...options.cities],
      masters: masters.toReversed(),
    });
    expect(turned.artifacts).toEqual(artifacts);
  });

  it('says nothing of tables where a service uses none', () => {
    const { artifacts: without } = compileService(
      { ...definition, tables: [] },
      { ...options, cities: [...options.cities] },
    );
    expect(without.filter((each) => each.key.includes('Nirmaan.Table'))).toEqual([]);
  });

  it('gives the same twice, every key once, and the pointer last', () => {
    expect(compileService(definition, { ...options, cities: [...options.cities] }).artifacts).toEqual(artifacts);
    expect(new Set(artifacts.map((each) => each.key)).size).toBe(artifacts.length);
    expect(artifacts.at(-1)?.kind).toBe('service-pointer');
    expect(businessService).toBe('trade-licence.v1');
  });
});

describe('a packed version', () => {
  const { definition } = tradeLicence();
  const version = { definition, version: 3, workflowVersion: 2, businessService: 'trade-licence.v2' };
  const rows = encodeServiceVersion(version);
  const [only] = rows;

  it('unpacks to what was packed', () => {
    expect(decodeServiceVersion(rows)).toEqual(version);
  });

  it.each([
    ['no rows', [], 'missing-part'],
    ['a part that is missing', rows.map(({ data }) => ({ data: { ...data, parts: '2' } })), 'missing-part'],
    ['another hash', rows.map(({ data }) => ({ data: { ...data, sha256: '0'.repeat(64) } })), 'wrong-hash'],
    ['a body that is no gzip', [{ data: { ...only?.data, body: 'AAAA' } }], 'unreadable'],
    ['rows of something else', [{ data: { code: 'x' } }], 'unreadable'],
  ])('is refused with %s', (_, given, code) => {
    expect(() => decodeServiceVersion(given)).toThrow(new ServiceVersionError(code as 'missing-part'));
  });

  it('is refused when the signature is not the installation’s', () => {
    const signed = encodeServiceVersion(version, (hash) => `signed ${hash}`);
    expect(decodeServiceVersion(signed, (hash, signature) => signature === `signed ${hash}`)).toEqual(version);
    expect(() => decodeServiceVersion(rows, (hash, signature) => signature === `signed ${hash}`)).toThrow(
      new ServiceVersionError('wrong-signature'),
    );
  });
});
