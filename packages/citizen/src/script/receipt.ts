/** Buttons that only a script can serve: print, and the device's own way to share. */
export function offerReceipt(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-script-only]')) part.hidden = false;
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) button.onclick = () => print();
  for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) {
    if (typeof navigator.share !== 'function') button.hidden = true;
    button.onclick = () => {
      const link = document.querySelector<HTMLAnchorElement>('[data-shared]')?.href;
      const text = document.querySelector('.c-number')?.textContent ?? '';
      navigator.share({ title: document.title, ...(link ? { url: link } : { text }) }).catch(() => {});
    };
  }
}
