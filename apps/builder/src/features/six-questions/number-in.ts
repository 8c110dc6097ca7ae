/** A number as people type it, with digits of Hindi or Arabic and commas between thousands; undefined: it is none. */
export function numberIn(typed: string): number | undefined {
  const digits = typed
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s,٬₹]/g, '');
  return /^\d{1,12}(\.\d{1,2})?$/.test(digits) ? Number(digits) : undefined;
}
