import type { Field } from '@nirmaan/forms';
import { toFieldCode } from '@nirmaan/forms/formats';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { fieldOrigin } from './origin';
import type { StudioNode } from './studio-node';

/** `boundary`: the place an application is about, chosen in one of DIGIT's hierarchies. */
export function readPlace(configuration: StudioNode, taken: Set<string>): Field | undefined {
  const boundary = configuration.node('boundary');
  if (!boundary || Object.keys(boundary.json).length === 0) return undefined;
  const [hierarchy, lowest] = [boundary.text('hierarchyType'), boundary.text('lowestLevel')];
  if (hierarchy === '') boundary.say('placeholder', 'compiler.studio.no-hierarchy', boundary.place('hierarchyType'));
  return {
    type: 'boundary',
    code: toFieldCode('place', taken),
    label: inEveryLanguage('compiler.studio.place'),
    required: true,
    checks: [],
    personal: 'none',
    hierarchy: hierarchy.slice(0, 100) || 'ADMIN',
    ...(lowest !== '' && { lowest: lowest.slice(0, 100) }),
    origin: fieldOrigin(boundary.at),
  };
}
