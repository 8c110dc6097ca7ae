import type { FieldSample } from '../../samples/sample';

export const declarationSample: FieldSample<'declaration'> = () => true;
