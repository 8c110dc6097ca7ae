import { sampleOfPattern } from '../../patterns/sample-of-pattern';
import type { FieldSample } from '../../samples/sample';
import { fitted } from '../../samples/sample-words';

/** What the pattern wants; else thirteen digits, as on goods in shops. */
export const codeScanSample: FieldSample<'code-scan'> = ({ pattern, maxLength }, { random }) =>
  pattern ? sampleOfPattern(pattern, random) : fitted(sampleOfPattern('[1-9][0-9]{12}', random) ?? '', { maxLength });
