import { randomBytes } from 'node:crypto';
import { type Digit, readDigitEnvironment } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import { z } from 'zod';
import { startSandbox } from '../start-sandbox';

/** Whom the suite is held against: a DIGIT named by `npm run contract`, else a sandbox of its own. */
const Environment = z.object({
  CONTRACT_URL: z.url().optional(),
  CONTRACT_MODE: z.enum(['direct', 'gateway']).default('gateway'),
  CONTRACT_TENANT: z.string().default('pg'),
  CONTRACT_USER: z.string().default('designer'),
  CONTRACT_TYPE: z.enum(['EMPLOYEE', 'SYSTEM']).default('EMPLOYEE'),
  CONTRACT_PASSWORD: z.string().default('Nirmaan@123'),
  CONTRACT_CLIENT: z.string().optional(),
  /** A telephone that may get a message, and the code DIGIT is set to take for it. */
  CONTRACT_MOBILE: z.string().optional(),
  CONTRACT_CODE: z.string().optional(),
});

export type ContractTarget = {
  digit: Digit;
  /** `port.method` of every call that was answered. */
  answered: Set<string>;
  tenant: string;
  account: { userName: string; password: string; type: 'EMPLOYEE' | 'SYSTEM' };
  /** Every name the suite makes begins with it. */
  prefix: string;
  /** Undefined: nobody said which telephone may get a message. */
  mobileNumber: string | undefined;
  /** The code that was sent; undefined: nobody can read it. */
  readCode(): Promise<string | undefined>;
  close(): Promise<void>;
};

export async function openTarget(source: Record<string, string | undefined>): Promise<ContractTarget> {
  const given = Environment.parse(source);
  const isOurs = given.CONTRACT_URL === undefined;
  const running = isOurs ? await startSandbox({ port: 0, direct: true }) : undefined;
  const url = given.CONTRACT_URL ?? running?.url ?? '';
  const { connection } = readDigitEnvironment({
    ...source,
    DIGIT_TENANT: given.CONTRACT_TENANT,
    DIGIT_URL: url,
    DIGIT_MODE: isOurs ? 'direct' : given.CONTRACT_MODE,
    DIGIT_CLIENT: given.CONTRACT_CLIENT,
  });
  const answered = new Set<string>();
  const digit = connectDigit(connection);
  const mobileNumber = given.CONTRACT_MOBILE ?? (isOurs ? `98${String(Date.now() % 1e8).padStart(8, '0')}` : undefined);
  return {
    digit: noting(digit, answered),
    answered,
    tenant: given.CONTRACT_TENANT,
    account: { userName: given.CONTRACT_USER, password: given.CONTRACT_PASSWORD, type: given.CONTRACT_TYPE },
    prefix: `nirmaan-${letters(8)}`,
    mobileNumber,
    readCode: async () => given.CONTRACT_CODE ?? (running && (await lastCode(url, mobileNumber ?? ''))),
    close: async () => running?.close(),
  };
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Letters alone: some names of DIGIT take nothing else. */
function letters(count: number): string {
  return [...randomBytes(count)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/** The same client; what was answered is noted. */
function noting(digit: Digit, answered: Set<string>): Digit {
  const wrap = <Port extends object>(name: string, port: Port): Port =>
    new Proxy(port, {
      get(target, method, receiver) {
        const found: unknown = Reflect.get(target, method, receiver);
        if (typeof found !== 'function') return found;
        return async (...given: unknown[]) => {
          const result: unknown = await Reflect.apply(found, target, given);
          answered.add(`${name}.${String(method)}`);
          return result;
        };
      },
    });
  return new Proxy(digit, {
    get(target, name, receiver) {
      const port: unknown = Reflect.get(target, name, receiver);
      return typeof port === 'object' && port !== null ? wrap(String(name), port) : port;
    },
  });
}

async function lastCode(url: string, mobileNumber: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/_sandbox/messages?to=${mobileNumber}`);
  const { messages } = z.object({ messages: z.array(z.object({ text: z.string() })) }).parse(await answer.json());
  return /\b\d{6}\b/.exec(messages[0]?.text ?? '')?.[0];
}
