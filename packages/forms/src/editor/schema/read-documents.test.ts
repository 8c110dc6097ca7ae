import { examples } from '@nirmaan/examples';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportJsonSchema } from '../../formats/json-schema/export-json-schema';
import { Form } from '../../model/form';
import { readDocuments } from './read-documents';

const [application] = z.object({ forms: z.array(Form) }).parse(examples['trade-licence']?.service).forms;
const form = Form.parse(application);

function textsOf(shown: Form) {
  const { schema, uiSchema } = exportJsonSchema(shown, { language: 'en' });
  return { schema: JSON.stringify(schema, null, 2), uiSchema: uiSchema ? JSON.stringify(uiSchema, null, 2) : '' };
}

describe('a form edited as JSON Schema', () => {
  it('is the same form where nothing was edited', () => {
    expect(readDocuments(textsOf(form), form, 'en').form).toEqual(form);
  });

  it('has the edited label, and everything else as it was', () => {
    const { schema, uiSchema } = textsOf(form);
    const edited = readDocuments(
      { schema: schema.replaceAll('"Name of the trade"', '"Name of your shop"'), uiSchema },
      form,
      'en',
    );
    expect(schema).toContain('"Name of the trade"');
    expect(edited.form?.pages[0]?.fields[0]?.label.en).toBe('Name of your shop');
    expect(edited.form?.pages.slice(1)).toEqual(form.pages.slice(1));
  });

  it('keeps keywords it has no member for through an edit of the form', () => {
    const { schema, uiSchema } = textsOf(form);
    const typed = JSON.stringify({ ...JSON.parse(schema), 'x-office': { room: 4 } });
    const read = readDocuments({ schema: typed, uiSchema }, form, 'en');
    const renamed = structuredClone(read.form);
    const [first] = renamed?.pages[0]?.fields ?? [];
    if (first) first.label = { ...first.label, en: 'Another name' };
    expect(JSON.parse(textsOf(Form.parse(renamed)).schema)).toMatchObject({ 'x-office': { room: 4 } });
  });

  it('comes out as the same document, though the form has another code here', () => {
    const schema = {
      type: 'object',
      title: 'Survey',
      'x-office': 4,
      properties: { owner: { type: 'string', title: 'Owner' } },
    };
    const read = readDocuments(
      { schema: JSON.stringify(schema), uiSchema: '' },
      { code: 'inspection', title: {} },
      'en',
    );
    expect(read.form?.code).toBe('inspection');
    expect(JSON.parse(textsOf(Form.parse(read.form)).schema)).toEqual(schema);
  });

  it('keeps its code, whatever the documents call it', () => {
    expect(readDocuments(textsOf({ ...form, code: 'other' }), form, 'en').form?.code).toBe(form.code);
  });

  it.each<[string, { schema: string; uiSchema: string }, string, 'schema' | 'uiSchema']>([
    ['no JSON', { schema: '{"type": }', uiSchema: '' }, 'formEditor.not-json', 'schema'],
    [
      'a uiSchema that is none',
      { schema: '{"type":"object","properties":{}}', uiSchema: '{' },
      'formEditor.not-json',
      'uiSchema',
    ],
    ['a list', { schema: '[]', uiSchema: '' }, 'formats.no-object', 'schema'],
  ])('tells where it is wrong: %s', (_, texts, code, place) =>
    expect(readDocuments(texts, form, 'en').problems).toMatchObject([{ issue: { code }, in: place }]),
  );
});
