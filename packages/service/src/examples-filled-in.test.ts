import { examples } from '@nirmaan/examples';
import { evaluateForm, type FormContext, type FormTables } from '@nirmaan/forms';
import { namedFilesIn, randomFrom, sampleAnswers } from '@nirmaan/forms/samples';
import { isTable, Master } from '@nirmaan/masters';
import { evaluateRule } from '@nirmaan/rules';
import { parseTable } from '@nirmaan/rules/parse';
import { describe, expect, it, vi } from 'vitest';
import { ServiceDraft } from './model/service';

const now = Date.UTC(2026, 10, 24);
// Each form is judged some hundred times.
vi.setConfig({ testTimeout: 60_000 });

/** What a form of the template is judged with: its lists, its tables, and two wards. */
function contextOf(draft: ServiceDraft, masters: Master[]): FormContext {
  const tables: FormTables = {};
  for (const { code, name, inputs } of draft.tables) {
    const master = masters.find((each) => each.code === code);
    const table = master && isTable(master) ? parseTable({ ...master, shape: master.table }).table : undefined;
    if (table)
      tables[name] = {
        table,
        inputs: Object.fromEntries(Object.entries(inputs).map(([input, rule]) => [input, rule.ast])),
        on: '2026-11-24',
      };
  }
  const wards = ['w1', 'w2'].map((code) => ({ code, name: code }));
  return {
    now,
    timeZone: draft.timeZone,
    language: 'en',
    masters: Object.fromEntries(masters.map(({ code, rows }) => [code, rows])),
    tables,
    boundaries: { ADMIN: { levels: [{ code: 'Ward', name: 'Ward' }], below: { '': wards, w1: [], w2: [] } } },
    rules: { evaluate: evaluateRule },
  };
}

describe.each(Object.entries(examples))('the template %s, filled in as by somebody who tries it', (_name, example) => {
  const draft = ServiceDraft.parse(example.service);
  const context = contextOf(
    draft,
    example.masters.map((each) => Master.parse(each)),
  );

  it.each(draft.forms.map((form) => [form.code, form] as const))('leaves nothing wrong in %s', (_code, form) => {
    const wrong = Array.from({ length: 20 }, (_, seed) => {
      const data = sampleAnswers(form, context, randomFrom(seed + 1));
      const files = namedFilesIn(form, data).map(({ pointer }) => pointer);
      const { issues, needs } = evaluateForm(form, data, context);
      expect(needs).toEqual([]);
      // Files are only named here; whoever fills in hands them over.
      return issues.filter(({ path }) => !files.some((file) => file.startsWith(path))).map(({ path }) => path);
    }).filter((paths) => paths.length > 0);
    expect(wrong).toEqual([]);
  });
});
