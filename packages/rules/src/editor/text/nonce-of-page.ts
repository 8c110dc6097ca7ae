/** The nonce of the page's Content-Security-Policy: CodeMirror's style elements carry it. Scripts hide it from selectors, not from us. */
export function nonceOfPage(): string {
  return document.querySelector<HTMLElement>('script[nonce], style[nonce]')?.nonce ?? '';
}
