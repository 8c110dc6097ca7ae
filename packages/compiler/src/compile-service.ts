import type { ServiceDefinition } from '@nirmaan/service';
import type { DigitArtifacts } from './artifacts/artifacts';
import { type CompileOptions, compileForDigit29 } from './targets/digit-2.9';

/** Every target by its name; DIGIT 3.0 comes beside it. */
const targets = { 'digit-2.9': compileForDigit29 } as const;

/** A definition as the artefacts of a target. Pure. */
export function compileService(definition: ServiceDefinition, options: CompileOptions): DigitArtifacts {
  return targets[options.target](definition, options);
}
