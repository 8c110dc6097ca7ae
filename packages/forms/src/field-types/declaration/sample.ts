import type { FieldSample } from '../../editor/sample';

export const declarationSample: FieldSample<'declaration'> = () => true;
