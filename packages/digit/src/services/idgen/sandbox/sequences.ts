import type { SandboxCall } from '../../../sandbox/service';
import type { IdgenEffect } from './effects';
import { failed } from './refusals';

/** PostgreSQL keeps this many bytes of a name; two longer ones that begin alike are one. */
const NAME_BYTES = 63;
/** What `CREATE SEQUENCE` takes without quotes. */
const CREATABLE = /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/;

/**
 * The next `count` numbers of a database sequence, as six digits or more. One sequence serves all tenants whose formats
 * name it; a missing one is made only for a format of MDMS.
 */
export function drawNumbers(
  call: Pick<SandboxCall<IdgenEffect>, 'state' | 'store'>,
  { token, count, mayCreate }: { token: string; count: number; mayCreate: boolean },
): string[] {
  const sequence = foldedName(token);
  const last = call.state.idgen.sequences.get(sequence);
  if (last === undefined) checkNew(sequence, mayCreate);
  const first = (last ?? 0) + 1;
  if (first + count - 1 > 2_147_483_647) throw failed(`For input string: "${first + count - 1}"`);
  if (count > 0) call.store({ sequence, last: first + count - 1 });
  return Array.from({ length: Math.max(0, count) }, (_, index) => String(first + index).padStart(6, '0'));
}

function checkNew(sequence: string, mayCreate: boolean): void {
  if (/['\s]/.test(sequence)) throw failed('Error in retrieving seq number from DB');
  if (sequence.includes('.')) throw failed('Error retrieving seq number from existing seq in DB');
  if (!mayCreate || !CREATABLE.test(sequence)) throw failed('Error occurred while auto creating seq in DB');
}

function foldedName(token: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let size = 0;
  for (const character of token.replace(/[A-Z]/g, (letter) => letter.toLowerCase())) {
    size += encoder.encode(character).length;
    if (size > NAME_BYTES) break;
    kept += character;
  }
  return kept;
}
