import { defineCheck, type Report } from '../define-check';

/**
 * Two codes that differ only by `_` or `-` are read as one by people, and other systems that fold these signs take them for
 * one: real services hold roles like `TL_CEMP` and `TLCEMP`.
 */
export const similarCodes = defineCheck({
  code: 'workflow.similar-codes',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check(graph, report, { roles }) {
    const states = new SimilarCodes(report);
    for (const [position, { code }] of graph.workflow.states.entries()) states.meet(code, `/states/${position}/code`);
    const actions = new SimilarCodes(report);
    for (const [code, position] of graph.firstWithCode) actions.meet(code, `/actions/${position}/code`);
    const named = new SimilarCodes(report, roles);
    for (const [role, { position, place }] of graph.roles) named.meet(role, `/actions/${position}/roles/${place}`);
  },
});

/** Remembers codes, and tells of each the first time it is met whether one like it came before. */
class SimilarCodes {
  private readonly met = new Set<string>();
  private readonly firsts = new Map<string, string>();

  /** `known` are codes that somebody else chose: one like them is the one that is wrong. */
  constructor(
    private readonly report: Report,
    known: Iterable<string> = [],
  ) {
    for (const code of known) this.firstLike(code);
  }

  meet(code: string, path: string): void {
    if (this.met.has(code)) return;
    this.met.add(code);
    const other = this.firstLike(code);
    if (other !== code) this.report(path, { code, other });
  }

  private firstLike(code: string): string {
    const folded = code.replace(/[_-]/g, '').toUpperCase();
    const first = this.firsts.get(folded) ?? code;
    this.firsts.set(folded, first);
    return first;
  }
}
