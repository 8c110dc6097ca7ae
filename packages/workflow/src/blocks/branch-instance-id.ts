import type { BlockCode } from '@nirmaan/lexicon';
import { sha256 } from '@noble/hashes/sha2.js';

/** A column of workflow-v2: `businessid` takes 128 characters, and what is longer is answered 200 and lost. */
const LONGEST = 128;
const SAFE = /^[A-Za-z0-9.~/-]+$/;
/** RFC 4648 without padding. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** No safe id can be made: the case's own is so short that it is part of any id, or a part is malformed. */
export class BranchInstanceIdError extends Error {
  override readonly name = 'BranchInstanceIdError';
}

/**
 * The id under which a branch of a case runs in DIGIT: `TL-2026-000123` gives `TL-2026~FIRE.1~000123`. The same for the
 * same case, branch and round (`iteration`, from 1), and so found again without being stored.
 *
 * workflow-v2 looks ids up by `LIKE '%id%' … LIMIT 10`: an id that contained the case's would hide the case as soon as ten
 * of them exist. So the branch is put before the last run of digits; an id without digits, or one the branch does not fit
 * into, is hashed. Of a branch inside a branch, `parent` is the id of the outer branch. The codes of the branches of one
 * workflow differ, also between blocks. Throws BranchInstanceIdError.
 */
export function branchInstanceId(parent: string, branch: BlockCode, iteration: number): string {
  if (!Number.isSafeInteger(iteration) || iteration < 1)
    throw new BranchInstanceIdError(`iteration ${iteration} is no counting number`);
  const round = `~${branch.toUpperCase()}.${iteration}~`;
  const split = /^(.*?)(\d+)(\D*)$/s.exec(parent);
  const candidates = [
    ...(split ? [`${before(split[1] ?? '')}${round}${split[2]}${split[3]}`] : []),
    // It ends in `~`, too: round 1 must not be part of round 11.
    `~${hashOf(parent)}${round}`,
  ];
  const found = candidates.find(
    (id) => id.length <= LONGEST && SAFE.test(id) && !id.includes(parent) && !parent.includes(id),
  );
  if (found === undefined || parent === '')
    throw new BranchInstanceIdError(`no id of branch ${branch} that is safe beside “${parent}”`);
  return found;
}

/** The hyphen before the number gives way to the branch; where there is none, a `~` more tells `A1` from `A-1`. */
function before(prefix: string): string {
  return prefix.endsWith('-') ? prefix.slice(0, -1) : `${prefix}~`;
}

/** The first twelve letters of a hash, 60 bits. */
function hashOf(text: string): string {
  let bits = 0n;
  for (const byte of sha256(new TextEncoder().encode(text)).slice(0, 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 12 }, (_, at) => BASE32[Number((bits >> BigInt(59 - 5 * at)) & 31n)]).join('');
}
