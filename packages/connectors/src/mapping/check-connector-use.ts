import { type Issue, issue, parsePointer, type StateCode } from '@nirmaan/lexicon';
import { catalog } from '../catalog';
import type { ConnectorUse } from '../model/connector-use';

/** What is wrong with a use of a connector; paths below the use: `/connector`, `/mapping/rows/2/to`. */
export function checkConnectorUse(use: ConnectorUse, context: { states: readonly StateCode[] }): Issue[] {
  const entry = Object.hasOwn(catalog, use.connector) ? catalog[use.connector] : undefined;
  if (!entry) return [issue('connectors.unknown', '/connector', { connector: use.connector })];
  const operation = Object.hasOwn(entry.operations, use.operation) ? entry.operations[use.operation] : undefined;
  if (!operation) return [issue('connectors.operation', '/operation', { operation: use.operation })];
  const issues: Issue[] = [];
  if (!context.states.includes(use.trigger.onState))
    issues.push(issue('connectors.trigger', '/trigger/onState', { state: use.trigger.onState }));
  if (!use.connection.trim()) issues.push(issue('connectors.connection', '/connection'));
  const seen = new Set<string>();
  use.mapping.rows.forEach((row, at) => {
    const path = `/mapping/rows/${at}/to`;
    if (!operation.targets.some((target) => fits(target.pointer, row.to)))
      issues.push(issue('connectors.mapping-target', path, { to: row.to }));
    else if (seen.has(row.to)) issues.push(issue('connectors.mapping-twice', path, { to: row.to }));
    seen.add(row.to);
  });
  for (const target of operation.targets) {
    if (target.required && !seen.has(target.pointer))
      issues.push(issue('connectors.mapping-missing', '/mapping/rows', { to: target.pointer }));
  }
  return issues;
}

function fits(target: string, pointer: string): boolean {
  const wanted = parsePointer(target);
  const given = parsePointer(pointer);
  return (
    pointer.startsWith('/') &&
    wanted.length === given.length &&
    wanted.every((part, at) => part === '*' || part === given[at])
  );
}
