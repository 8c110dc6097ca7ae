/** Holds `<case>.<revision>~<secret of the draft with the corrections>`: corrections of an older revision are not taken up again. */
export const CORRECTION_COOKIE = '__Host-nirmaan-correction';
