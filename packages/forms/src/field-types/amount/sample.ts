import type { FieldSample } from '../../samples/sample';
import { sampleNumber } from '../../samples/sample-number';

/** Whole units of money, as people say prices; cents only where the limits leave nothing else. */
export const amountSample: FieldSample<'amount'> = (field, around) => {
  const sum = sampleNumber({ ...field, decimals: 2 }, around);
  const round = Math.ceil(sum / 100) * 100;
  return field.maximum === undefined || round <= field.maximum ? round : sum;
};
