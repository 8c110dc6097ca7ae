import { describe, expect, it } from 'vitest';
import type { CallContext, DigitUser } from '../../actor';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';

const user: DigitUser = {
  id: 1,
  uuid: 'u-1',
  userName: 'admin',
  name: 'Admin',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [],
};
const context: CallContext = { actor: { user } };
const message = (code: string, text = code, module = 'm', locale = 'en_IN') => ({
  code,
  message: text,
  module,
  locale,
});

describe('the client of egov-localization', () => {
  it('stores messages of several modules and languages, known and new, however they are mixed', async () => {
    const { localization } = toSandboxDigit(createReplaySandbox()).digit;
    const first = [message('A'), message('A', 'अ', 'm', 'hi_IN'), message('B', 'B', 'n')];
    await localization.upsert({ tenant: 'pg', messages: first }, context);
    const second = [message('C'), message('B', 'B 2', 'n'), message('A', 'A 1'), message('A', 'A 2')];
    await localization.upsert({ tenant: 'pg', messages: second }, context);
    const read = (module: string, locale: string) =>
      localization.search({ tenant: 'pg.citya', module, locale }, context);
    expect(await read('m', 'en_IN')).toEqual([message('A', 'A 2'), message('C')]);
    expect(await read('m', 'hi_IN')).toEqual([message('A', 'अ', 'm', 'hi_IN')]);
    expect(await read('n', 'en_IN')).toEqual([message('B', 'B 2', 'n')]);
  });

  it.each([
    ['an empty text', ''],
    ['a text of 501 characters', 'x'.repeat(501)],
  ])('sends nothing where there is %s', async (_, text) => {
    const { digit, calls } = toSandboxDigit(createReplaySandbox());
    const sent = digit.localization.upsert({ tenant: 'pg', messages: [message('A'), message('B', text)] }, context);
    await expect(sent).rejects.toMatchObject({ service: 'localization', code: 'no-room' });
    expect(calls).toEqual([]);
  });

  it('counts characters as DIGIT does: 500 emoji fit', async () => {
    const { localization } = toSandboxDigit(createReplaySandbox()).digit;
    const long = message('A', '😀'.repeat(500));
    await localization.upsert({ tenant: 'pg', messages: [long] }, context);
    expect(await localization.search({ tenant: 'pg', module: 'm', locale: 'en_IN' }, context)).toEqual([long]);
  });
});
