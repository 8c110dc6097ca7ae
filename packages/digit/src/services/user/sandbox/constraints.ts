import { type Problem, refuseE2 } from '../../../sandbox/refusals';

type Constraint = { name: string; message: string; holds(text: string): boolean };

/** Java counts UTF-16 units, as JavaScript does. */
const size = (max: number): Constraint => ({
  name: 'Size',
  message: `size must be between 0 and ${max}`,
  holds: (text) => text.length <= max,
});
const pattern = (regex: RegExp, shown = regex.source): Constraint => ({
  name: 'Pattern',
  message: `must match "${shown}"`,
  holds: (text) => regex.test(text),
});

/** What jsoup's `Safelist.basic` lets through, seen as text: these tags without attributes, and links. */
const SAFE_TAG =
  /<\/?(?:a|b|blockquote|br|cite|code|dd|dl|dt|em|i|li|ol|p|pre|q|small|span|strike|strong|sub|sup|u|ul)\s*\/?>|<a\s+href="(?:https?|ftp|mailto):[^"<>]*"\s*>/gi;
const safeHtml: Constraint = {
  name: 'CustomSafeHtml',
  message: 'Unsafe HTML tags included',
  holds: (text) => !text.replace(SAFE_TAG, '').includes('<'),
};

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uFFFF-]+";
const EMAIL = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*@${ATOM}(?:\\.${ATOM})*)?$`, 'i');
const email: Constraint = {
  name: 'Email',
  message: 'not a well-formed email address',
  holds: (text) => EMAIL.test(text),
};

const tenant = pattern(/^[a-zA-Z. ]*$/);
const city = pattern(/^[a-zA-Z. ]*$/);
const pinCode = pattern(/^[1-9][0-9]{5}$/);
/** As Java 17 reads it: `[` and `]` pass. */
const personName = pattern(
  /^[^\\"$<>?~`!@#%^()+={}*,:;“”‘’]*$/,
  String.raw`^[^\"$<>?\\~${'`'}!@#$%^()+={}\[\]*,:;“”‘’]*$`,
);

/** Texts of `createUserRequest.user`. */
export const USER_CONSTRAINTS = {
  userName: [safeHtml, size(64)],
  salutation: [safeHtml, size(5)],
  name: [personName, size(50)],
  gender: [pattern(/^[a-zA-Z ]*$/), size(15)],
  mobileNumber: [],
  countryCode: [size(10)],
  alternatemobilenumber: [],
  emailId: [email, size(128)],
  altContactNumber: [safeHtml, size(50)],
  pan: [safeHtml, size(10)],
  aadhaarNumber: [safeHtml, size(20)],
  permanentAddress: [safeHtml, size(300)],
  permanentCity: [safeHtml, city, size(50)],
  permanentPinCode: [safeHtml, pinCode, size(10)],
  correspondenceAddress: [safeHtml, size(300)],
  correspondenceCity: [city, size(50)],
  correspondencePinCode: [pinCode, size(10)],
  locale: [safeHtml, size(16)],
  fatherOrHusbandName: [personName, size(50)],
  relationship: [],
  signature: [safeHtml, size(36)],
  bloodGroup: [safeHtml, size(32)],
  photo: [safeHtml, size(36)],
  identificationMark: [safeHtml, size(300)],
  password: [size(64)],
  otpReference: [safeHtml],
  tenantId: [tenant, size(50)],
  uuid: [safeHtml, size(36)],
} satisfies Record<string, Constraint[]>;
export type UserText = keyof typeof USER_CONSTRAINTS;

/** Texts of `userSearchRequest`. */
export const SEARCH_CONSTRAINTS = {
  userName: [size(64)],
  name: [size(100)],
  mobileNumber: [],
  aadhaarNumber: [size(20)],
  pan: [size(10)],
  emailId: [size(128)],
  tenantId: [tenant, size(256)],
  userType: [size(50)],
} satisfies Record<string, Constraint[]>;
export type SearchText = keyof typeof SEARCH_CONSTRAINTS;

/** Texts of the requests to change a password. */
export const PASSWORD_CONSTRAINTS = {
  userName: [size(64)],
  tenantId: [tenant, size(256)],
} satisfies Record<string, Constraint[]>;

/** Refuses with every violation at once; what is null passes. */
export function checkConstraints(
  object: string,
  texts: Record<string, string | null>,
  constraints: Record<string, Constraint[]>,
): void {
  const problems = Object.entries(constraints).flatMap(([member, list]): Problem[] => {
    const text = texts[member];
    if (typeof text !== 'string') return [];
    return list
      .filter((constraint) => !constraint.holds(text))
      .map(({ name, message }) => ({ code: `${name}.${object}.${member}`, message }));
  });
  if (problems.length > 0) throw refuseE2(problems);
}
