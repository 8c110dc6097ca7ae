import type { FieldView } from '../../renderer/contract';
import { FileControl, FilesTold } from '../../renderer/file-control';

export const documentView: FieldView<'document'> = {
  isGroup: false,
  Input: ({ field, ...props }) => (
    <FileControl {...props} limits={field} kinds="document.kinds" replace="document.replace" />
  ),
  Told: FilesTold,
};
