import { type Issue, issue } from '@nirmaan/lexicon';

const MOBILE = /^[6-9][0-9]{9}$/;

export function checkMobile(mobileNumber: string): Issue[] {
  return MOBILE.test(mobileNumber) ? [] : [issue('citizen.mobile-wrong', '/mobileNumber')];
}

/** People write numbers with spaces, with +91 or 0 before; DIGIT keeps ten digits. */
export function tidyMobile(text: string): string {
  return text
    .replace(/[\s().-]/g, '')
    .replace(/^(\+91|0091|0)(?=[6-9][0-9]{9}$)/, '')
    .slice(0, 200);
}
