import { localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableFinding, TableRegion } from './analysis';
import type { DecisionTable, TableDecision, TableInput, TableShape } from './model';
import { conditionsInWords } from './row-words';
import { cellInWords, valueInWords } from './words';

/** What the analysis found, as a sentence: “No row is for: Kind of trade: Mill, Area: over 50, up to 200”. */
export function findingInWords(finding: TableFinding, shape: TableShape, messages: Messages): string {
  const list = (items: readonly string[]) => listed(items, messages);
  switch (finding.kind) {
    case 'gap':
      return messages.text('tables.finding.gap', { where: regionInWords(finding, shape, messages) });
    case 'overlap': {
      const kind = shape.hitPolicy === 'U' ? 'overlap' : finding.isSure ? 'overlap-outputs' : 'overlap-maybe';
      const where = regionInWords(finding, shape, messages);
      return messages.text(`tables.finding.${kind}`, { rows: list(finding.rows), where });
    }
    case 'shadowed':
      return messages.text('tables.finding.shadowed', { rows: list(finding.rows), by: list(finding.by) });
    case 'never': {
      const input = shape.inputs.find((each) => each.code === finding.input);
      const name = input ? nameOf(input, messages) : finding.input;
      return messages.text('tables.finding.never', { rows: list(finding.rows), input: name });
    }
  }
}

/** The cases of a finding: only inputs that matter, and the days where it does not hold on all of them. */
export function regionInWords({ where, from, to }: TableRegion, shape: TableShape, messages: Messages): string {
  const parts = shape.inputs.flatMap((input) => {
    const cell = where[input.code] ?? '-';
    if (cell === '-') return [];
    const words = { name: nameOf(input, messages), cell: cellInWords(cell, input, messages) };
    return [messages.text('tables.finding.input', words)];
  });
  if (parts.length === 0) parts.push(messages.text('tables.finding.everything'));
  const day = (date: string) => valueInWords(date, { type: 'date' }, messages);
  if (from && to) parts.push(messages.text('tables.finding.between', { from: day(from), to: day(to) }));
  else if (from) parts.push(messages.text('tables.finding.from', { from: day(from) }));
  else if (to) parts.push(messages.text('tables.finding.until', { to: day(to) }));
  return new Intl.ListFormat(messages.language, { type: 'unit' }).format(parts);
}

/**
 * Why a table decided as it did: “row R4 of Licence fee, because Kind of trade is Mill and Area (24) is up to 50”. Reasons
 * are the cells of the first row that matched; of a row that is no longer in the table only its name is said.
 */
export function decisionInWords(decision: TableDecision, table: DecisionTable, messages: Messages): string {
  const params = {
    table: localize(table.name, messages.language, 'en') || table.code,
    rows: listed(decision.rows, messages),
  };
  if (decision.problem) return messages.text(`tables.decision.${decision.problem}`, params);
  if (decision.rows.length === 0) return messages.text('tables.decision.no-row', params);
  const said = messages.text(decision.rows.length === 1 ? 'tables.decision.row' : 'tables.decision.rows', params);
  const row = table.rows.find((each) => each.id === decision.rows[0]);
  const reasons = row ? conditionsInWords(row, table, messages, decision.inputs) : [];
  return reasons.length === 0
    ? said
    : messages.text('tables.decision.because', { decision: said, reasons: listed(reasons, messages) });
}

function nameOf(input: TableInput, messages: Messages): string {
  return localize(input.name, messages.language, 'en') || input.code;
}

function listed(items: readonly string[], messages: Messages): string {
  return new Intl.ListFormat(messages.language, { type: 'conjunction' }).format(items);
}
