import { type CallContext, type Digit, DigitError, readBack } from '@nirmaan/digit';
import type { Issue } from '@nirmaan/lexicon';
import { finding, pause } from './probe';

/** People wait for what they sent; above this the runtime shows "being stored", ms. */
const SLOW = 2_000;
const SCHEMA = 'common-masters.IdFormat';

/**
 * Writes one row with a name of its own, reads until it is seen, writes it again (DIGIT must refuse) and deactivates it:
 * DIGIT deletes no rows.
 */
export async function examineWrites(
  { tenant, name, now }: { tenant: string; name: string; now(): number },
  digit: Digit,
  context: CallContext,
): Promise<Issue[]> {
  const row = { tenant, schemaCode: SCHEMA, data: { idname: name, format: '[SEQ_NIRMAAN_PROBE]' } };
  const find = async () =>
    (
      await digit.mdms.searchRows({ tenant, schemaCode: SCHEMA, uniqueIdentifiers: [name], exactTenant: true }, context)
    )[0];
  try {
    const began = now();
    await digit.mdms.createRow(row, context);
    const stored = await readBack(find, { sleep: pause });
    if (!stored) return [finding('red', 'not-stored', { name })];
    const ms = now() - began;
    const again = await digit.mdms.createRow(row, context).then(
      () => true,
      (error: unknown) => !(error instanceof DigitError && error.answered),
    );
    await digit.mdms.updateRow({ ...stored, isActive: false }, context);
    return [
      finding(ms > SLOW ? 'amber' : 'green', ms > SLOW ? 'slow' : 'stored', { ms }),
      again ? finding('amber', 'taken-twice', { name }) : finding('green', 'refused-twice', { name }),
      finding('green', 'remains', { name, master: SCHEMA, tenant }),
    ];
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    return [finding('red', 'cannot-write', { name, why: error.code })];
  }
}
