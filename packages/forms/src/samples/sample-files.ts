import type { JsonObject } from '@nirmaan/lexicon';
import { appendPointer } from '@nirmaan/lexicon';
import { documentsOf } from '../field-types/files';
import type { DocumentAnswer } from '../model/evaluation';
import type { Form } from '../model/form';
import { answersIn } from '../model/walk';

/** What sample answers call a file that is only named: nothing was uploaded for it. */
export const NAMED = 'sample-';

/** Files of sample answers for which something has to be uploaded before they are answers; pointers lead to each file. */
export function namedFilesIn(form: Form, data: JsonObject): { pointer: string; file: DocumentAnswer }[] {
  return form.pages.flatMap((page) =>
    [...answersIn(page.fields, data)].flatMap(({ pointer, value }) =>
      documentsOf(value).flatMap((file, at) =>
        file.ref.startsWith(NAMED) ? [{ pointer: appendPointer(pointer, at), file }] : [],
      ),
    ),
  );
}
