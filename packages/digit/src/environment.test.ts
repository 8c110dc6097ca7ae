import { describe, expect, it } from 'vitest';
import { DEMO_DIGIT, readDigitEnvironment } from './environment';

describe('the environment', () => {
  it('names DIGIT, the realm, the OAuth client and the services with addresses of their own', () => {
    const read = readDigitEnvironment({
      DIGIT_URL: 'https://digit.example/base',
      DIGIT_MODE: 'gateway',
      DIGIT_TENANT: 'pg',
      DIGIT_CLIENT: 'nirmaan:s:1',
      DIGIT_MDMS_URL: 'http://mdms-v2:8080',
      DIGIT_ACCESS_CONTROL_URL: 'http://access:8080',
      DIGIT_USER_URL: '',
    });
    expect(read).toEqual({
      tenant: 'pg',
      connection: {
        mode: 'gateway',
        baseUrl: 'https://digit.example/base',
        client: { id: 'nirmaan', secret: 's:1' },
        urls: { mdms: 'http://mdms-v2:8080', accessControl: 'http://access:8080' },
      },
    });
  });

  it('takes what stands in for absent names', () => {
    const read = readDigitEnvironment({}, DEMO_DIGIT);
    expect(read).toMatchObject({ tenant: 'pg', connection: { mode: 'direct', baseUrl: 'http://127.0.0.1:4300' } });
  });

  it.each([
    [{}, 'DIGIT_URL in the environment: the address of DIGIT is expected'],
    [{ DIGIT_URL: 'digit.example' }, 'DIGIT_URL in the environment'],
    [{ DIGIT_URL: 'http://d', DIGIT_MODE: 'outside' }, 'DIGIT_MODE in the environment'],
    [{ DIGIT_URL: 'http://d', DIGIT_TENANT: 'pg.citya' }, 'DIGIT_TENANT in the environment: names a realm'],
    [{ DIGIT_URL: 'http://d', DIGIT_CLIENT: 'hush-hush' }, 'DIGIT_CLIENT in the environment: id:secret'],
    [{ DIGIT_URL: 'http://d', DIGIT_HRMS_URL: 'x' }, 'DIGIT_HRMS_URL in the environment'],
  ])('names the variable that is wrong, not its value: %j', (source, expected) => {
    const read = () => readDigitEnvironment(source);
    expect(read).toThrow(expected);
    expect(read).not.toThrow(/hush/);
  });
});
