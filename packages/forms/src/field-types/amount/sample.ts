import type { FieldSample } from '../../editor/sample';
import { sampleNumber } from '../../editor/sample-number';

/** Whole units of money, as people say prices; cents only where the limits leave nothing else. */
export const amountSample: FieldSample<'amount'> = (field, { random }) => {
  const sum = sampleNumber({ ...field, decimals: 2 }, random);
  const round = Math.ceil(sum / 100) * 100;
  return field.maximum === undefined || round <= field.maximum ? round : sum;
};
