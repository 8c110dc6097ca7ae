import type { JsonObject, Language, Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { Field, Form, Page } from '../../model/form';
import { isSame } from '../same-json';
import { toPlainJson, withoutOrigin } from '../without-origins';
import type { Sheet } from './cells';
import { choiceLists } from './choice-lists';
import { cellsOf, endOf, offersOf, pageCells, type RowCells } from './field-cells';
import { headersOf, textIn } from './headers';
import { PATCH } from './patch-column';
import { sheetNamed, type XlsFormOrigin, XlsFormRowOrigin } from './read-xlsform';
import { SheetBuilder } from './sheet-builder';
import type { Item } from './survey-tree';

/** Sheets, and the row of the survey each field and page begins in. */
export type BuiltSheets = { survey: SheetBuilder; choices: SheetBuilder; rows: Map<Field | Page, number> };
/** What was imported, to be changed only where the form was. */
export type ImportedSheets = { origin: XlsFormOrigin; form: Form; items: Item[] };

const SURVEY_HEAD = ['type', 'name'];
const CHOICES_HEAD = ['list_name', 'name'];

export function buildSheets(
  form: Form,
  {
    language,
    masters,
    imported,
  }: { language: Language; masters: Record<string, JsonObject[]>; imported?: ImportedSheets },
): BuiltSheets {
  const build = new Build(language, masters, imported);
  build.form(form);
  return { survey: build.survey, choices: build.choices, rows: build.rows };
}

class Build {
  readonly rows = new Map<Field | Page, number>();
  readonly survey: SheetBuilder;
  readonly choices: SheetBuilder;
  readonly #sheet: Sheet | undefined;
  readonly #before = new Map<string, Field>();
  readonly #pagesBefore = new Map<number, Page>();
  readonly #ends = new Map<number, number>();
  /** Rows of the survey that are written or stand for something that is gone. */
  readonly #done = new Set<number>([1]);
  readonly #lists = new Map<string, string>();
  readonly #listNames = new Set<string>();

  constructor(
    language: Language,
    private readonly masters: Record<string, JsonObject[]>,
    private readonly imported: ImportedSheets | undefined,
  ) {
    const sheets = imported?.origin.sheets ?? [];
    this.#sheet = sheetNamed(sheets, 'survey');
    const choices = sheetNamed(sheets, 'choices');
    this.survey = new SheetBuilder('survey', this.#sheet?.rows[0] ?? SURVEY_HEAD, language);
    this.choices = new SheetBuilder('choices', choices?.rows[0] ?? CHOICES_HEAD, language);
    for (const row of choices?.rows.slice(1) ?? []) this.choices.keep(row);
    for (const name of choiceLists(choices ? [choices] : [], language).keys()) this.#listNames.add(name);
    for (const page of imported?.form.pages ?? []) {
      const row = originOf(page)?.row;
      if (row !== undefined) this.#pagesBefore.set(row, page);
      this.#collect(page.fields);
    }
    this.#collectEnds(imported?.items ?? []);
  }

  #collect(fields: readonly Field[]) {
    for (const field of fields) {
      const origin = originOf(field);
      if (origin) this.#before.set(keyOf(origin), field);
      if ('fields' in field) this.#collect(field.fields);
    }
  }

  #collectEnds(items: readonly Item[]) {
    for (const { row, end, inside } of items) {
      if (end !== undefined) this.#ends.set(row.at + 1, end + 1);
      this.#collectEnds(inside ?? []);
    }
  }

  form(form: Form): void {
    this.#forget(form);
    for (const page of form.pages) {
      const row = originOf(page)?.row;
      const before = row === undefined ? undefined : this.#pagesBefore.get(row);
      const taken = new Set<string>();
      const isLoose = this.imported?.form.pages.some((each) => each.code === page.code && !each.origin) && !page.origin;
      if (!isLoose) {
        const name = before && row !== undefined ? this.#nameAt(row) : page.code;
        const was = before && pageCells(before, name);
        this.rows.set(page, this.#row(row, was, pageCells(page, name)));
      }
      this.#fields(page.fields, taken);
      if (!isLoose) this.#end(row, 'end_group');
    }
    if (this.#sheet) this.#keepUntil(this.#sheet.rows.length + 1);
  }

  /** Rows of what is no longer in the form go, with everything that stood in them. */
  #forget(form: Form): void {
    const there = new Set<number>();
    const see = (holder: Field | Page) => {
      const row = originOf(holder)?.row;
      if (row !== undefined) there.add(row);
      if ('fields' in holder) for (const field of holder.fields) see(field);
    };
    for (const page of form.pages) see(page);
    for (const row of [
      ...this.#pagesBefore.keys(),
      ...[...this.#before.values()].map((field) => originOf(field)?.row ?? 0),
    ])
      if (!there.has(row)) {
        const end = this.#ends.get(row) ?? row;
        this.#done.add(row).add(end);
      }
  }

  #fields(fields: readonly Field[], taken: Set<string>): void {
    fields.forEach((field, at) => {
      const origin = originOf(field);
      const before = origin && this.#before.get(keyOf(origin));
      if (origin?.part && before && isUntouched(before, field)) {
        const main = fields.slice(0, at).find((each) => originOf(each)?.row === origin.row);
        // It is written by the row it belongs to.
        if (main) return;
      }
      this.#field(field, origin?.part ? undefined : before, taken);
    });
  }

  #field(field: Field, before: Field | undefined, taken: Set<string>): void {
    const row = before ? originOf(field)?.row : undefined;
    const isFirst = row !== undefined && !this.#done.has(row);
    let name = isFirst ? this.#nameAt(row) : field.code;
    for (let count = 2; taken.has(name); count++) name = `${field.code}_${count}`;
    taken.add(name);
    if (before && isFirst && isUntouched(before, field)) {
      this.rows.set(field, this.#keep(row));
    } else {
      const list = this.#listOf(field, before && isFirst ? before : undefined, row);
      const was = before && isFirst ? cellsOf(before, name, () => list) : undefined;
      const written = this.#row(
        isFirst ? row : undefined,
        was,
        cellsOf(field, name, () => list),
      );
      this.rows.set(field, written);
    }
    const end = endOf(field);
    if (!('fields' in field) || end === undefined) return;
    this.#fields(field.fields, new Set());
    this.#end(isFirst ? row : undefined, end);
  }

  #nameAt(row: number): string {
    const cells = this.#sheet?.rows[row - 1] ?? [];
    const headers = this.#sheet ? headersOf(this.#sheet, 'survey') : [];
    return textIn({ at: row - 1, cells, headers }, 'name');
  }

  /** A row of before with what changed, or a new one. */
  #row(row: number | undefined, was: RowCells | undefined, is: RowCells): number {
    if (row === undefined || !was || this.#done.has(row)) {
      const made = this.survey.keep([]);
      this.survey.set(made, is);
      return made;
    }
    const made = this.#keep(row);
    const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
    this.survey.set(
      made,
      [...changed, PATCH].map((key): [string, string | undefined] => [key, is.get(key)]),
    );
    return made;
  }

  #end(row: number | undefined, type: string): void {
    const end = row === undefined ? undefined : this.#ends.get(row);
    if (end !== undefined && !this.#done.has(end)) this.#keep(end);
    else this.survey.set(this.survey.keep([]), [['type', type]]);
  }

  #keep(row: number): number {
    this.#keepUntil(row);
    this.#done.add(row);
    return this.survey.keep(this.#sheet?.rows[row - 1] ?? []);
  }

  /** Rows we made nothing of stay right before the one they stood before. */
  #keepUntil(row: number): void {
    const known = new Set([
      ...this.#pagesBefore.keys(),
      ...[...this.#before.values()].map((field) => originOf(field)?.row ?? 0),
      ...this.#ends.values(),
    ]);
    let from = row;
    while (from > 2 && !this.#done.has(from - 1) && !known.has(from - 1)) from--;
    for (let at = from; at < row; at++) {
      this.#done.add(at);
      this.survey.keep(this.#sheet?.rows[at - 1] ?? []);
    }
  }

  /** The list a select has in the file: its own one as long as that is what it offers, else a new one. */
  #listOf(field: Field, before: Field | undefined, row: number | undefined): string | undefined {
    const offers = field.type === 'yes-no' ? yesAndNo(field.label) : offersOf(field, this.masters);
    if (!offers || offers.length === 0) return undefined;
    const same =
      before &&
      'choices' in before &&
      'choices' in field &&
      isSame(toPlainJson(before.choices), toPlainJson(field.choices));
    if (same && row !== undefined) return this.#listAt(row);
    const key = JSON.stringify(offers);
    const known = this.#lists.get(key);
    if (known) return known;
    const base = field.type === 'yes-no' ? 'yes_no' : field.code;
    let list = base;
    for (let count = 2; this.#listNames.has(list); count++) list = `${base}_${count}`;
    this.#listNames.add(list);
    this.#lists.set(key, list);
    for (const { value, label } of offers)
      this.choices.set(this.choices.keep([]), [
        ['list_name', list],
        ['name', value],
        ...Object.entries(label).map(([language, text]): [string, string] => [`label::${language}`, text]),
      ]);
    return list;
  }

  #listAt(row: number): string {
    const cells = this.#sheet?.rows[row - 1] ?? [];
    const headers = this.#sheet ? headersOf(this.#sheet, 'survey') : [];
    return textIn({ at: row - 1, cells, headers }, 'type').replace(/^.*?\s+(?:from\s+)?/, '');
  }
}

/** Yes and no, in the languages in which the question is asked. */
function yesAndNo(asked: Text): { value: string; label: Text }[] {
  const inThose = (key: string): Text =>
    Object.fromEntries(Object.entries(inEveryLanguage(key)).filter(([language]) => Object.hasOwn(asked, language)));
  return [
    { value: 'true', label: inThose('forms.yes') },
    { value: 'false', label: inThose('forms.no') },
  ];
}

function originOf(of: Field | Page) {
  return XlsFormRowOrigin.safeParse(of.origin).data;
}

function keyOf({ row, part }: { row: number; part?: string | undefined }): string {
  return `${row}${part ?? ''}`;
}

/** Its own members are as they were; the fields in it are looked at one by one. */
function isUntouched(before: Field, field: Field): boolean {
  const own = (each: Field) => {
    const { fields: _, ...members } = toPlainJson(withoutOrigin(each));
    return members;
  };
  return isSame(own(before), own(field));
}
