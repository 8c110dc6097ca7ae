import type { FieldView } from '../../renderer/contract';
import { FileControl, FilesTold } from '../../renderer/file-control';
import { limitsOf } from '.';

export const photoView: FieldView<'photo'> = {
  isGroup: false,
  Input: ({ field, ...props }) => (
    <FileControl
      {...props}
      limits={limitsOf(field)}
      capture={field.camera === 'none' ? undefined : field.camera}
      kinds="photo.kinds"
      replace="photo.replace"
    />
  ),
  Told: FilesTold,
};
