import { sampleOfPattern } from '../../editor/patterns/sample-of-pattern';
import type { FieldSample } from '../../editor/sample';

/** As of an application that was found and is proven to be theirs. */
export const lookUpSample: FieldSample<'look-up'> = ({ service }, { random, today }) => ({
  number: sampleOfPattern('[A-Z]{2}-2026-[0-9]{6}', random) ?? '',
  found: true,
  service,
  filed: today,
});
