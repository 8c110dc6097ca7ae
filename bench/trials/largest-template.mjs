/** The template with most to do, counted: states of its workflow, branches included, and fields of its forms. */
export function largestTemplate({ examples, fieldsIn, scopesOf, Master, ServiceDraft }) {
  const [largest] = Object.values(examples)
    .map(({ code, service, masters }) => {
      const draft = ServiceDraft.parse(service);
      return {
        code,
        draft,
        masters: masters.map((each) => Master.parse(each)),
        states: scopesOf(draft.workflow).flatMap(({ workflow }) => workflow.states).length,
        fields: draft.forms.flatMap((form) => fieldsIn(form)).length,
      };
    })
    .sort((a, b) => b.states + b.fields - a.states - a.fields);
  return largest;
}
