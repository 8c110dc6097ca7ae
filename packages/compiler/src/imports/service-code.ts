import { ServiceCode } from '@nirmaan/lexicon';

/** A code for a service that is called something else elsewhere. */
export function toServiceCode(theirs: string): string {
  const spelled = theirs
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '');
  return ServiceCode.safeParse(spelled).success ? spelled : 'imported-service';
}
