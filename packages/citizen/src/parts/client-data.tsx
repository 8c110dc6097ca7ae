import { FormPage } from '@nirmaan/forms/renderer';
import { clientDataOf, toDataBlock } from '../client-data';
import type { FormView } from '../view';

/** For the script: the form as data, and the fields that are hidden now, ready to be shown without asking the server. */
export function ClientData({ view }: { view: FormView }) {
  const { evaluation, site } = view;
  const fields = Object.entries(evaluation.fields);
  const hidesSome = view.page.fields.some((field) =>
    fields.some(([path, state]) => !state.visible && path.split('/')[1] === field.code),
  );
  return (
    <>
      {hidesSome && (
        <template id="all-fields">
          <FormPage
            form={view.form}
            page={view.page}
            evaluation={{
              ...evaluation,
              fields: Object.fromEntries(fields.map(([path, state]) => [path, { ...state, visible: true }])),
            }}
            data={view.data}
            messages={site.messages}
            language={site.language}
            defaultLanguage={site.defaultLanguage}
            showIssues={false}
          />
        </template>
      )}
      <script type="application/json" id="page-data">
        {toDataBlock(clientDataOf(view))}
      </script>
    </>
  );
}
