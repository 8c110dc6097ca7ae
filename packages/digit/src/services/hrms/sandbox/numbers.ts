import { objectOr, SandboxRefusal, stringOr } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import type { IdgenEffect } from '../../idgen/sandbox/effects';
import { generateIds } from '../../idgen/sandbox/generate';
import type { HrmsEffect } from './effects';
import { refuseAll } from './problems';

type Call = SandboxCall<HrmsEffect>;

/** A migration of egov-idgen makes it. */
const SEQUENCE = 'seq_eg_hrms_emp_code';

/** Codes for employees that bring none, from egov-idgen. */
export function drawCodes(call: Call, tenantId: string, count: number): string[] {
  if (count === 0) return [];
  if (!call.state.idgen.sequences.has(SEQUENCE)) call.storeIn('idgen', { sequence: SEQUENCE, last: 0 });
  const idRequest = {
    tenantId,
    idName: 'hrms.employeecode',
    format: 'EMP-[city]-[SEQ_EG_HRMS_EMP_CODE]',
    count,
  };
  const request = {
    ...call.request,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify({ RequestInfo: {}, idRequests: [idRequest] })),
  };
  const store = (effect: IdgenEffect) => call.storeIn('idgen', effect);
  try {
    const { body } = generateIds({ ...call, request, store, persist: (_topic, effect) => store(effect) });
    const { idResponses } = body && 'json' in body ? objectOr(body.json) : {};
    const ids = (Array.isArray(idResponses) ? idResponses : []).flatMap((each) => stringOr(objectOr(each).id) ?? []);
    if (ids.length === count) return ids;
  } catch (error) {
    if (!(error instanceof SandboxRefusal)) throw error;
  }
  throw refuseAll(['GENERATE_ID_ERROR']);
}

const LETTERS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '@#$%'];
const PASSWORD_LENGTH = 8;

/** At random, with a letter of each kind that egov-user asks for. */
export function drawPassword({ random }: Pick<Call, 'random'>): string {
  const pick = (letters: string) => letters[random(letters.length)] ?? '';
  const drawn = LETTERS.map(pick);
  while (drawn.length < PASSWORD_LENGTH) drawn.push(pick(LETTERS.join('')));
  for (let index = drawn.length - 1; index > 0; index--) {
    const other = random(index + 1);
    [drawn[index], drawn[other]] = [drawn[other] ?? '', drawn[index] ?? ''];
  }
  return drawn.join('');
}
