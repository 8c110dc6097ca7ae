import { z } from 'zod';
import type { ReplayTarget } from './replay';

/** One request as it goes over the wire: names of headers as they are spelled, the body byte for byte. */
export type WireRequest = {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  body: Uint8Array;
};
/** Names of headers in lower case; the body as it was before it was compressed. */
export type WireAnswer = { status: number; headers: Record<string, string>; body: Uint8Array };

export type HttpTargetOptions = {
  baseUrl: string;
  /** Sends one request; throws where nothing answers. */
  send(request: WireRequest): Promise<WireAnswer>;
  sleep(milliseconds: number): Promise<void>;
  /** What to wait until writes are stored, ms, where nobody can be asked whether they are. */
  waitPersisted: number;
};

const Persister = z.object({ waiting: z.number(), halted: z.boolean() });
/** Longer than the persister tries anything, several times over, ms. */
const LONGEST_WAIT = 60_000;

export type HttpTarget = ReplayTarget & {
  isSandbox: boolean;
};

/** Somebody over HTTP. Our sandbox is asked for its persister, and its clock is moved; others are waited for. */
export async function createHttpTarget(options: HttpTargetOptions): Promise<HttpTarget> {
  const { send, sleep, waitPersisted } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const isSandbox = (await persister()) !== undefined;

  async function persister() {
    const url = `${baseUrl}/_sandbox/persister`;
    const { status, body } = await send({ method: 'GET', url, headers: [], body: new Uint8Array() });
    if (status !== 200) return undefined;
    return Persister.safeParse(parsed(body)).data;
  }

  async function tell(what: string, body: object): Promise<void> {
    const headers: WireRequest['headers'] = [['content-type', 'application/json']];
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    await send({ method: 'POST', url: `${baseUrl}/_sandbox/${what}`, headers, body: bytes });
  }
  const advance = (milliseconds: number) => tell('clock', { advance: milliseconds });

  async function settle(): Promise<void> {
    let step = 40;
    for (let waited = 0; waited < LONGEST_WAIT; waited += step) {
      const now = await persister();
      if (!now || now.waiting === 0 || now.halted) return;
      await advance(step);
      step = Math.min(2 * step, 1_000);
    }
  }

  let halts = 0;
  async function halt(isHalted: boolean): Promise<void> {
    halts += isHalted ? 1 : -1;
    await tell('persister', { halted: halts > 0 });
  }

  return {
    isSandbox,
    ...(isSandbox && { halt }),
    isConcurrent: true,
    async send({ method, path, raw, body }) {
      const query = raw.query === '' ? '' : `?${raw.query}`;
      const {
        status,
        headers,
        body: bytes,
      } = await send({
        method,
        url: `${baseUrl}${path.replace(/[^\x21-\x7e]/gu, encodeURIComponent)}${query}`,
        headers: raw.headers,
        body,
      });
      return { response: { status, headers, body: bytes.length > 0 ? { bytes } : undefined }, isKnown: true };
    },
    wait: isSandbox ? advance : sleep,
    settle: isSandbox ? settle : () => sleep(waitPersisted),
  };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
