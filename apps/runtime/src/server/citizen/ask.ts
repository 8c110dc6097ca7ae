import type { Language } from '@nirmaan/lexicon';

/** A file that was posted; `tooLarge`: only its beginning was kept. */
export type PostedFile = { input: string; name: string; bytes: Uint8Array; tooLarge: boolean };

/** A form that was posted, names as sent. */
export type Posted = { values: Map<string, string[]>; files: PostedFile[] };

/** One request for a citizen page, as handlers see it. */
export type Ask = {
  method: 'GET' | 'POST';
  language: Language;
  /** Of the address, after the language. */
  path: string[];
  query: URLSearchParams;
  cookie(name: string): string | undefined;
  posted: Posted;
  /** Our script asks: it can read JSON, and a page that it puts in place. */
  fromScript: boolean;
  /** Travels unprotected over a network. */
  insecure: boolean;
  /** Scheme and host as the browser knows them: `https://services.example.org`. */
  origin: string;
  /** Whom to count requests by. */
  address: string;
};

export type Cookie = { name: string; value: string | undefined };

/** What a handler answers. Pages with anything personal stay `private`; only what everybody sees may be kept by caches. */
export type Answer = { cookies?: Cookie[] } & (
  | { kind: 'page'; html: string; status: number; isPublic?: boolean }
  | { kind: 'redirect'; to: string }
  | { kind: 'json'; status: number; body: object }
  | { kind: 'file'; name: string; mediaType: string; bytes: Uint8Array }
);

/** The last value of that name: what a submit button adds comes after a hidden input of the same name. */
export function postedValue(ask: Ask, name: string): string {
  return ask.posted.values.get(name)?.at(-1)?.trim() ?? '';
}

export function redirect(to: string, cookies?: Cookie[]): Answer {
  return { kind: 'redirect', to, ...(cookies && { cookies }) };
}
