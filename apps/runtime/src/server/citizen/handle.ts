import { DigitError } from '@nirmaan/digit';
import { service } from './apply';
import type { Answer, Ask } from './ask';
import { type Desk, notFound, page, siteOf } from './desk';
import { home, services } from './home';
import { my } from './my';
import { track } from './track';

/** The answer to a request for a citizen page. */
export function handle(desk: Desk, ask: Ask, log: (event: object) => void): Promise<Answer> {
  return answerSafely(desk, ask, log, () => route(desk, ask));
}

/** Never throws: what fails becomes a page that says what is safe. */
export async function answerSafely(
  desk: Desk,
  ask: Ask,
  log: (event: object) => void,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    const digit = error instanceof DigitError;
    log({
      event: 'citizen-page-failed',
      // Codes and counts only: addresses may hold references, errors may hold answers.
      page: ask.path.length > 2 ? `…/${ask.path[2]}` : `${ask.path.length} parts`,
      error: digit ? `${error.service}: ${error.code}` : error instanceof Error ? error.name : 'unknown',
      ...(!digit &&
        error instanceof Error && {
          at: error.stack
            ?.split('\n')
            .slice(1, 4)
            .map((line) => line.trim()),
        }),
    });
    const againHref =
      ask.method === 'GET' ? `${desk.prefix}/${ask.language}/${ask.path.map(encodeURIComponent).join('/')}` : undefined;
    return page(
      {
        kind: 'error',
        site: siteOf(desk, ask),
        reason: digit && error.retryable ? 'digit-down' : 'failed',
        ...(againHref && { againHref }),
      },
      digit && error.retryable ? 503 : 500,
    );
  }
}

function route(desk: Desk, ask: Ask): Promise<Answer> {
  const [first] = ask.path;
  const reads = ask.method === 'GET';
  if (first === undefined) return reads ? home(desk, ask) : Promise.resolve(notFound(desk, ask));
  if (first === 'track') return ask.path.length === 1 ? track(desk, ask) : Promise.resolve(notFound(desk, ask));
  if (first === 'my') return my(desk, ask);
  if (ask.path.length === 1) return reads ? services(desk, ask) : Promise.resolve(notFound(desk, ask));
  return service(desk, ask);
}
