import { EditorView } from '@codemirror/view';

/** Looks like the text areas of our forms, in both themes: every colour is a token. */
export const theme = EditorView.theme({
  '&': {
    border: '1px solid var(--line-in)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    fontSize: '12px',
  },
  '&.cm-focused': { outline: 'none', boxShadow: 'var(--ring)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '18px', maxHeight: '240px' },
  '.cm-content': { padding: '6px 0', minHeight: '56px', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 10px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--brand-soft)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--brand-soft)', outline: '1px solid var(--brand-line)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--error-soft)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    color: 'var(--text)',
    boxShadow: 'var(--shadow)',
    maxWidth: '320px',
    zIndex: '60',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    fontSize: '12px',
    maxHeight: '220px',
    padding: '4px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px', borderRadius: '4px', lineHeight: '16px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--brand-soft)',
    color: 'var(--text)',
  },
  '.cm-completionDetail': {
    fontFamily: 'var(--font)',
    fontStyle: 'normal',
    color: 'var(--text-2)',
    marginInlineStart: '8px',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--brand)', fontWeight: 'var(--w-strong)' },
  '.cm-tooltip.cm-completionInfo, .cm-tooltip-hover': {
    padding: '8px 10px',
    fontFamily: 'var(--font)',
    fontSize: '12px',
    lineHeight: '16px',
  },
  '.cm-diagnostic': { padding: '2px 0 2px 8px', margin: '0', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--error-mark)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--warn-mark)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    borderBottom: '2px solid var(--error-mark)',
    backgroundColor: 'var(--error-soft)',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    borderBottom: '2px solid var(--warn-mark)',
    backgroundColor: 'var(--warn-soft)',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--error-soft)' },
});
