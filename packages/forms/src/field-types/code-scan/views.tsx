import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const codeScanView: FieldView<'code-scan'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
