import { appendPointer, type Issue, type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import type { Rule, RuleOutcome } from '@nirmaan/rules';
import type { TableDecision } from '@nirmaan/rules/tables';
import type { FieldState, FormContext, FormEvaluation, FormNeed } from '../model/evaluation';
import type { Field, Form, Page } from '../model/form';
import { Cell, Cells } from './cells';
import { dayIn } from './day-in';
import { gathered, type Judged, type Judging, judgeField, unjudged } from './judge-field';
import { Level } from './level';

/** What rules and choices said while a value was worked out, besides the value. */
type Said = { needs: FormNeed[]; decisions: TableDecision[] };

type Placed = { judged: Judged; cell: Cell<Judged>; level: Level };

/** What is known of one field. */
export type FieldNow = { state: FieldState; value: JsonValue | undefined; issues: Issue[] };

/** A form with answers: every value, visibility and judgement is a cell, so that a change reaches what depends on it. */
export class JudgedForm {
  readonly #cells = new Cells((cell) => this.#said.delete(cell));
  readonly #top: Level;
  readonly #judged = new Map<string, { cell: Cell<Judged>; level: Level }>();
  readonly #judging: Judging;
  readonly #pages = new Map<Page, Cell<boolean>>();
  readonly #said = new Map<Cell<unknown>, Said>();
  /** What each field held when it was last told of. */
  readonly #inside = new Map<string, readonly string[]>();
  #changed: string[] = [];
  #today: string | undefined;

  constructor(
    readonly form: Form,
    answers: JsonObject,
    private readonly context: FormContext,
  ) {
    const pageOf = new Map(form.pages.flatMap((page) => page.fields.map((field) => [field.code, page] as const)));
    const fields = form.pages.flatMap((page) => page.fields);
    for (const page of form.pages)
      if (page.when) {
        const { when } = page;
        const compute = () => this.#top.evaluate(when) === true;
        // While it is being worked out it counts as shown: only a circle asks.
        this.#pages.set(page, new Cell(this.#cells, { compute, inCircle: true }));
      }
    this.#top = new Level(
      fields,
      answers,
      { cells: this.#cells, evaluate: (rule, scope) => this.#evaluate(rule, scope) },
      { pageOf: (field) => pageOf.get(field.code), isPageVisible: (page) => this.#isPageVisible(page) },
    );
    this.#judging = {
      context,
      today: () => {
        this.#today ??= dayIn(context.now, context.timeZone);
        return this.#today;
      },
      need: (need) => this.#saidNow()?.needs.push(need),
      judged: (field, level, pointer) => this.#judge(field, level, pointer),
    };
    this.#top.workOut();
    this.#topFields();
    for (const [pointer, { cell }] of this.#judged) this.#inside.set(pointer, cell.read().inside);
    this.#changed = [];
  }

  /** Rules went in a circle: what came of it depends on the order in which they were asked. */
  get isCircular(): boolean {
    return this.#cells.isCircular;
  }

  get answers(): JsonObject {
    return this.#top.answers;
  }

  replace(answers: JsonObject): void {
    this.#top.replace(answers);
  }

  change(pointer: string, value: JsonValue | undefined): void {
    this.#top.change(parsePointer(pointer), value);
  }

  /** Works out what is out of date; the pointers of the fields about which something is different now. */
  settle(): string[] {
    this.#changed = [];
    this.#cells.settle();
    const told = new Set(this.#changed);
    for (const pointer of this.#changed) for (const appeared of this.#appearedIn(pointer)) told.add(appeared);
    return [...told];
  }

  /** Fields that are there again, as an entry of a list that was taken out: nothing about them changed but that. */
  #appearedIn(pointer: string): string[] {
    const inside = this.#judged.get(pointer)?.cell.read().inside ?? [];
    const had = new Set(this.#inside.get(pointer));
    this.#inside.set(pointer, inside);
    const withInner = (each: string): string[] => {
      const inner = this.#judged.get(each)?.cell.read().inside ?? [];
      this.#inside.set(each, inner);
      return [each, ...inner.flatMap(withInner)];
    };
    return inside.filter((each) => !had.has(each)).flatMap(withInner);
  }

  pointers(): string[] {
    return [...this.#judged.keys()];
  }

  at(pointer: string): FieldNow | undefined {
    const found = this.#judged.get(pointer)?.cell.read();
    if (!found) return undefined;
    // Whether something is said about it is decided by what it stands in.
    const [code = ''] = parsePointer(pointer);
    const said = this.#judged.get(appendPointer('', code))?.cell.read().issues ?? [];
    const issues = said.filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
    return { state: found.state, value: found.value, issues };
  }

  evaluation(): FormEvaluation {
    const { all, submitted, issues } = gathered(this.#topFields());
    // Answers of fields the form no longer has are neither judged nor lost.
    for (const [code, value] of Object.entries(this.answers)) if (!Object.hasOwn(all, code)) all[code] = value;
    const fields: FormEvaluation['fields'] = {};
    for (const { judged } of this.#inOrder()) fields[judged.pointer] = judged.state;
    const pages = this.form.pages.filter((page) => this.#isPageVisible(page)).map((page) => page.code);
    return { values: all, submitted, pages, fields, issues, ...this.said() };
  }

  /** What was lacking and decided, each once, in the order of the form. */
  said(): Said {
    if (this.#said.size === 0) return { needs: [], decisions: [] };
    const cells: Cell<unknown>[] = [
      ...this.#pages.values(),
      ...this.#inOrder().flatMap(({ judged, cell, level }) => [...level.rulesOf(judged.field.code), cell]),
    ];
    const found = cells.flatMap((cell) => this.#said.get(cell) ?? []);
    return {
      needs: once(found.flatMap((said) => said.needs)),
      decisions: once(found.flatMap((said) => said.decisions)),
    };
  }

  #topFields(): Judged[] {
    return this.#top.fields.map((field) => this.#judge(field, this.#top, appendPointer('', field.code)));
  }

  /** Every field that is there now, those inside others after them. */
  #inOrder(): Placed[] {
    const walk = (pointer: string): Placed[] => {
      const known = this.#judged.get(pointer);
      if (!known) return [];
      const judged = known.cell.read();
      const own = { ...known, judged };
      return judged.inside.length > 0 ? [own, ...judged.inside.flatMap(walk)] : [own];
    };
    return this.#top.fields.flatMap((field) => walk(appendPointer('', field.code)));
  }

  #judge(field: Field, level: Level, pointer: string): Judged {
    const known = this.#judged.get(pointer)?.cell;
    if (known) return known.read();
    const cell = new Cell(this.#cells, {
      compute: () => judgeField(field, level, pointer, this.#judging),
      inCircle: unjudged(field, pointer),
      onChange: () => this.#changed.push(pointer),
    });
    this.#judged.set(pointer, { cell, level });
    return cell.read();
  }

  #isPageVisible(page: Page): boolean {
    return this.#pages.get(page)?.read() ?? true;
  }

  #evaluate(rule: Rule, scope: JsonObject): JsonValue {
    const { now, timeZone, masters, tables, paths, rules } = this.context;
    const outcome = rules.evaluate(rule.ast, {
      scope,
      clock: { now, timeZone },
      masters,
      ...(tables && { tables }),
      ...(paths && { boundaries: paths }),
    });
    this.#remember(outcome);
    return outcome.value;
  }

  #remember({ needs, decisions, error }: RuleOutcome): void {
    const isMissing = error?.code === 'rules.library-missing';
    if (needs.length === 0 && decisions.length === 0 && !isMissing) return;
    const said = this.#saidNow();
    // Rows of a master are loaded together: by which key they were wanted is no further need.
    for (const need of needs) said?.needs.push('master' in need ? { master: need.master } : need);
    if (isMissing) said?.needs.push({ library: String(error.params.library) });
    said?.decisions.push(...decisions);
  }

  #saidNow(): Said | undefined {
    const { reader } = this.#cells;
    if (!reader) return undefined;
    const said = this.#said.get(reader) ?? { needs: [], decisions: [] };
    this.#said.set(reader, said);
    return said;
  }
}

/** Things that are the same as JSON count once, in the order they came. */
function once<Thing>(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing] as const)).values()];
}
