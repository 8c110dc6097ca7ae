import type { FieldSample } from '../../samples/sample';

export const yesNoSample: FieldSample<'yes-no'> = (_, { random }) => random() < 0.5;
