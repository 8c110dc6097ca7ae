import { sampleOfPattern } from '../../editor/patterns/sample-of-pattern';
import type { FieldSample } from '../../editor/sample';
import { fitted } from '../../editor/sample-words';

/** What the pattern wants; else thirteen digits, as on goods in shops. */
export const codeScanSample: FieldSample<'code-scan'> = ({ pattern, maxLength }, { random }) =>
  pattern ? sampleOfPattern(pattern, random) : fitted(sampleOfPattern('[1-9][0-9]{12}', random) ?? '', { maxLength });
