import { type BoundaryPort, DigitError, type LocalizationPort, type MdmsPort, type MdmsRow } from '@nirmaan/digit';
import type { ServiceDefinition } from '@nirmaan/service';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue';
import { createCatalogue } from './create-catalogue';

const definition = {} as ServiceDefinition;
let clock: number;
let isDown: boolean;
let pointers: { service: string; version: string; cities: string }[];
let calls: string[];
let catalogue: Catalogue;

const rowOf = (data: MdmsRow['data']) => ({ data, isActive: true }) as MdmsRow;

beforeEach(() => {
  clock = 1_000_000;
  isDown = false;
  pointers = [];
  calls = [];
  const searchRows: MdmsPort['searchRows'] = async ({ schemaCode }) => {
    calls.push(schemaCode);
    if (isDown) throw new DigitError('mdms', 'unreachable', true, 'down', false);
    return schemaCode === 'Nirmaan.Service' ? pointers.map(rowOf) : [rowOf({})];
  };
  catalogue = createCatalogue({
    digit: { mdms: { searchRows } as MdmsPort, boundary: {} as BoundaryPort, localization: {} as LocalizationPort },
    context: async () => ({}) as never,
    store: {
      findPointers: async () => undefined,
      putPointers: async () => {},
      findVersion: async () => undefined,
      putVersion: async () => {},
      findMasterRows: async () => undefined,
      putMasterRows: async () => {},
    },
    decode: () => ({ definition, version: 1, businessService: 'TL', workflowVersion: 1 }),
    readTable: () => undefined,
    readRecording: () => undefined,
    now: () => clock,
  });
});

const find = () => catalogue.findService('pg', 'pg.citya', 'trade-licence');
const pointerCalls = () => calls.filter((code) => code === 'Nirmaan.Service').length;

describe('findService', () => {
  it('finds a service published after the pointers were read, as soon as somebody asks for it', async () => {
    expect(await find()).toBeUndefined();
    pointers = [{ service: 'trade-licence', version: '1', cities: 'pg.citya' }];
    clock += 1_001;
    expect(await find()).toMatchObject({ service: 'trade-licence', version: 1 });
  });

  it('asks DIGIT once a second at most for a service that is not there', async () => {
    for (let visit = 0; visit < 50; visit++) {
      await find();
      clock += 40;
    }
    expect(pointerCalls()).toBe(2);
  });

  it('serves what it knows for a quarter of a minute without asking', async () => {
    pointers = [{ service: 'trade-licence', version: '1', cities: 'pg.citya' }];
    await find();
    clock += 14_999;
    await find();
    expect(pointerCalls()).toBe(1);
    clock += 1;
    await find();
    expect(pointerCalls()).toBe(2);
  });

  it('leaves DIGIT alone for a quarter of a minute when it is down', async () => {
    await find();
    clock += 15_000;
    isDown = true;
    for (let visit = 0; visit < 10; visit++) {
      expect(await find()).toBeUndefined();
      clock += 1_400;
    }
    expect(pointerCalls()).toBe(2);
  });
});
