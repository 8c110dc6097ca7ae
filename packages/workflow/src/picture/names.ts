import { type FormCode, localize, type RoleCode, type Text } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { State } from '../model/workflow';
import type { RoleColour } from './theme';

/** What a picture calls things: texts of the service in one language, ours in the same. */
export type PictureWords = {
  language: string;
  messages: Messages;
  roles: readonly { code: RoleCode; name: Text }[];
  colours: ReadonlyMap<RoleCode, RoleColour>;
  forms: readonly { code: FormCode; title: Text }[];
};

export type Names = {
  of(each: { code: string; name: Text }): string;
  role(code: RoleCode): string;
  roles(codes: readonly RoleCode[]): string;
  colour(code: RoleCode): RoleColour | undefined;
  form(code: FormCode): string;
  limit(state: Pick<State, 'sla'>): string;
  say(key: string, params?: Record<string, string | number>): string;
};

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

export function namesOf({ language, messages, roles, colours, forms }: PictureWords): Names {
  const roleNames = new Map(roles.map((role) => [role.code, localize(role.name, language) || role.code]));
  const formNames = new Map(forms.map((form) => [form.code, localize(form.title, language) || form.code]));
  const say = (key: string, params?: Record<string, string | number>) => messages.text(`workflow.${key}`, params);
  const role = (code: RoleCode) => roleNames.get(code) ?? code;
  return {
    of: ({ code, name }) => localize(name, language) || code,
    role,
    roles: (codes) => codes.map(role).join(', ') || say('editor.card.nobody'),
    colour: (code) => colours.get(code),
    form: (code) => formNames.get(code) ?? code,
    limit({ sla }) {
      if (sla === undefined) return say('editor.card.noLimit');
      if (sla % DAY === 0) return say('editor.duration.days', { count: sla / DAY });
      if (sla % HOUR === 0) return say('editor.duration.hours', { count: sla / HOUR });
      return say('editor.duration.minutes', { count: Math.round(sla / MINUTE) });
    },
    say,
  };
}
