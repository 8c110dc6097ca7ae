import type { Signature } from './signature';
import { booleanSignatures } from './signatures/boolean';
import { contextSignatures } from './signatures/context';
import { conversionSignatures } from './signatures/conversion';
import { dateSignatures } from './signatures/date';
import { listSignatures } from './signatures/list';
import { numberSignatures } from './signatures/number';
import { patternSignatures } from './signatures/pattern';
import { rangeSignatures } from './signatures/range';
import { serviceSignatures } from './signatures/service';
import { stringSignatures } from './signatures/string';

/** How every function an expression may call is called, by its FEEL name. One file per group, in `signatures/`. */
export const signatures: Record<string, Signature> = {
  ...conversionSignatures,
  ...booleanSignatures,
  ...numberSignatures,
  ...stringSignatures,
  ...patternSignatures,
  ...listSignatures,
  ...contextSignatures,
  ...dateSignatures,
  ...rangeSignatures,
  ...serviceSignatures,
};

/** The signature of a function; undefined where there is none of that name. */
export function signatureOf(name: string): Signature | undefined {
  return Object.hasOwn(signatures, name) ? signatures[name] : undefined;
}
