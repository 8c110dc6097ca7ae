/** The page's style sheet: a file of its own, so that the page needs no inline style. Colours are those of `ui`'s tokens. */
export const style = `
:root {
  --action: #C84C0E; --action-hover: #AB3F0A; --brand: #0B4B66; --brand-soft: #E7F0F4; --page: #F6F8F9; --surface: #FFF;
  --sunken: #EEF2F4; --line: #E0E6EA; --line-in: #7A8892; --text: #17222B; --text-2: #45535E; --ok: #0E6B3C; --ok-soft: #E6F4EC;
  --warn: #7F4B00; --warn-soft: #FDF3DD; --error: #B3261E; --error-soft: #FCECEA;
}
* { box-sizing: border-box }
body { margin: 0; font: 14px/20px Roboto, "Noto Sans", "Noto Sans Devanagari", "Noto Sans Arabic", sans-serif; color: var(--text); background: var(--page) }
header { background: var(--brand); color: #FFF }
header > div, main { max-width: 76rem; margin: 0 auto; padding: 16px 24px }
header > div { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline }
h1 { font-size: 20px; line-height: 28px; font-weight: 500; margin: 0 }
header p { margin: 0; color: #C4DAE4 }
header a { color: #FFF; margin-inline-start: auto }
main { display: grid; gap: 16px; grid-template-columns: repeat(12, minmax(0, 1fr)) }
section { grid-column: span 12; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 16px; min-width: 0 }
@media (min-width: 60rem) { .half { grid-column: span 6 } }
h2 { font-size: 16px; line-height: 24px; font-weight: 500; margin: 0 0 8px }
h3 { font-size: 14px; font-weight: 500; margin: 16px 0 8px }
p { margin: 0 0 8px; color: var(--text-2) }
a { color: var(--brand) }
.scroll { overflow: auto; max-height: 26rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word }
th { font-weight: 500; color: var(--text-2); position: sticky; top: 0; background: var(--surface); white-space: nowrap }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap }
td.when { white-space: nowrap; font-variant-numeric: tabular-nums }
code { font: 13px/20px "Noto Sans Mono", "DejaVu Sans Mono", monospace }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: 8px; margin: 0 }
dl div { background: var(--sunken); border-radius: 6px; padding: 8px 12px } dt { color: var(--text-2); font-size: 12px; line-height: 16px }
dd { margin: 0; font-size: 20px; line-height: 28px; font-variant-numeric: tabular-nums }
.clock { font-size: 20px; line-height: 28px; color: var(--text); font-variant-numeric: tabular-nums }
.mark { border-radius: 10px; padding: 0 8px; white-space: nowrap; background: var(--sunken) }
.ok { color: var(--ok); background: var(--ok-soft) } .warn { color: var(--warn); background: var(--warn-soft) } .error { color: var(--error); background: var(--error-soft) }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 0 0 8px }
label { display: grid; gap: 2px; font-size: 12px; line-height: 16px; color: var(--text-2) }
input, select, button { font: inherit; color: var(--text); min-height: 32px; border: 1px solid var(--line-in); border-radius: 4px; padding: 4px 8px; background: #FFF }
input[type=number] { width: 7rem }
button { border-color: #C8D1D8; cursor: pointer; font-weight: 500 } button:hover { background: #F1F5F7 }
button.main { background: var(--action); border-color: var(--action); color: #FFF } button.main:hover { background: var(--action-hover) }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px }
.chips { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 8px }
.chips a { text-decoration: none; border: 1px solid #C8D1D8; border-radius: 14px; padding: 3px 10px } .chips a[aria-current] { background: var(--brand); color: #FFF; border-color: var(--brand) }
.problem { grid-column: span 12; background: var(--error-soft); color: var(--error); border: 1px solid #F0B4AF; border-radius: 8px; padding: 12px 16px; white-space: pre-line }
`;
