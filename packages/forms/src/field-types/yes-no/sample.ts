import type { FieldSample } from '../../editor/sample';

export const yesNoSample: FieldSample<'yes-no'> = (_, { random }) => random() < 0.5;
