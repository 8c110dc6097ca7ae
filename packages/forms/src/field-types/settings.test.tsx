import { readFileSync } from 'node:fs';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type FieldTypeName, fieldTypes } from '..';
import { authoringOf } from '../editor/authorings';
import { type Editor, EditorContext } from '../editor/editor-context';
import { newField } from '../editor/new-field';
import { formOf } from '../testing/field-form';
import type { FieldCases } from './cases';

const masters = [{ code: 'Countries', name: {}, rows: [], columns: [{ code: 'countryCode', name: {} }] }];
const nothing = () => {};

function editorOf(language: string, type: FieldTypeName, options: object): Editor {
  return {
    form: formOf(type, { ...options }),
    edit: nothing,
    issues: [],
    language,
    languages: Object.keys(languagePacks),
    masters,
    messages: createMessages(languagePacks, language),
    selection: '/pages/0/fields/0',
    selected: ['/pages/0/fields/0'],
    select: nothing,
    onSelect: nothing,
    renderPreview: () => '',
    expert: true,
    canUndo: false,
    canRedo: false,
  };
}

describe.each(Object.keys(fieldTypes) as FieldTypeName[])("the author's half of %s", (type) => {
  const file = new URL(`./${type}/cases.json`, import.meta.url);
  const { options = {} }: FieldCases = JSON.parse(readFileSync(file, 'utf8'));
  const { Settings } = authoringOf(type);

  it.each(Object.keys(languagePacks))('has a name, a description and a panel in the words of %s', (language) => {
    const editor = editorOf(language, type, options);
    expect(editor.messages.has(`formEditor.types.${type}`)).toBe(true);
    expect(editor.messages.has(`formEditor.about.${type}`)).toBe(true);
    const [field] = editor.form.pages.flatMap((page) => page.fields);
    if (!Settings || !field) return;
    const html = renderToStaticMarkup(
      <EditorContext value={editor}>
        <Settings field={field} change={nothing} />
      </EditorContext>,
    );
    // A message that is not there is shown as its key.
    expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(/\b(formEditor|forms|ruleEditor)\.[a-z]/);
    expect(html).not.toContain('role="alert"');
    expect(html).not.toContain('aria-invalid="true"');
  });

  it('is complete from the start', () => {
    const { form } = editorOf('en', type, options);
    expect(newField({ ...form, pages: [] }, type, 'A question', 'en').type).toBe(type);
  });
});
