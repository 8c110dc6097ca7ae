/** How somebody likes the workbench on this device: no personal data, so plain cookies that the server can read. */
export const LANGUAGE_COOKIE = 'nirmaan-language';
export const THEME_COOKIE = 'nirmaan-theme';

/** Pages are made on the server in the reader's language and colours: a change loads the page anew. */
export function changePreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
  window.location.reload();
}
