import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const signatureView: FieldView<'signature'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
