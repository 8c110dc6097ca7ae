import { expect, it } from 'vitest';
import { mayPlay } from './may-play';

const builder = 'https://build.example.org';

it.each<[string, Parameters<typeof mayPlay>[0], string | undefined, boolean]>([
  ['of the builder', { origin: builder }, builder, true],
  ['of the builder that tells nobody where it is', { origin: 'null', 'sec-fetch-site': 'same-site' }, builder, true],
  ['of a page in a sandbox', { origin: 'null', 'sec-fetch-site': 'cross-site' }, builder, false],
  ['of a browser that does not say', { origin: 'null' }, builder, false],
  ['of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, builder, false],
  [
    'of a neighbour that is not the builder',
    { origin: 'https://x.example.org', 'sec-fetch-site': 'same-site' },
    builder,
    false,
  ],
  ['of no browser', {}, builder, false],
  ['where no builder is known', { origin: 'null', 'sec-fetch-site': 'same-site' }, undefined, false],
])('a post %s may say who to be: %#', (_, headers, known, may) => expect(mayPlay(headers, known)).toBe(may));
