import type { JsonObject } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { checkForm, type FieldTypeName } from '..';
import { formOf } from '../testing/field-form';

const masters = { Countries: { columns: ['countryCode', 'mobileNumberRegex'] } };
const countries = { master: 'Countries', prefix: 'countryCode', pattern: 'mobileNumberRegex' };
const statement = { en: 'All of this is true.' };

describe('what is wrong with the options of a field', () => {
  it.each<[FieldTypeName, JsonObject, string[]]>([
    ['integer', { minimum: 1, maximum: 1 }, []],
    ['integer', { minimum: 2, maximum: 1 }, ['/minimum forms.limits-crossed']],
    ['number', { minimum: 2, maximum: 1 }, ['/minimum forms.limits-crossed']],
    ['amount', { minimum: 2, maximum: 1 }, ['/minimum forms.limits-crossed']],
    ['date-of-birth', { minimumAge: 18, maximumAge: 18 }, []],
    ['date-of-birth', { minimumAge: 18, maximumAge: 17 }, ['/minimumAge forms.limits-crossed']],
    ['time', { earliest: '09:00', latest: '09:00' }, []],
    ['time', { earliest: '22:00', latest: '06:00' }, ['/earliest forms.times-crossed']],
    ['month-year', { earliest: '2026-04', latest: '2026-03' }, ['/earliest forms.times-crossed']],
    ['text', { minLength: 3, maxLength: 2 }, ['/minLength forms.limits-crossed']],
    ['text', { pattern: '(a+)+' }, ['/pattern forms.pattern-not-simple']],
    ['address', { pincodePattern: '(1|2)' }, ['/pincodePattern forms.pattern-not-simple']],
    ['declaration', { statement }, []],
    ['declaration', { statement: { en: ' ' } }, ['/statement forms.no-statement']],
    ['mobile-number', { countries }, []],
    ['mobile-number', { prefix: '91' }, ['/prefix forms.country-code']],
    ['mobile-number', { pattern: '(a|b)' }, ['/pattern forms.pattern-not-simple']],
    ['mobile-number', { countries: { ...countries, master: 'Gone' } }, ['/countries/master forms.unknown-master']],
    ['mobile-number', { countries: { ...countries, name: 'gone' } }, ['/countries/name forms.unknown-column']],
  ])('%s with %j', (type, options, expected) => {
    const issues = checkForm(formOf(type, options), { masters });
    expect(issues.map(({ path, code }) => `${path.replace('/pages/0/fields/0', '')} ${code}`)).toEqual(expected);
    for (const language of Object.keys(languagePacks))
      for (const issue of issues)
        expect(createMessages(languagePacks, language).issue(issue)).not.toMatch(/^forms\.|\{/);
  });
});
