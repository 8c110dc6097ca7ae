import '@fontsource-variable/roboto/wght.css';
import '@fontsource-variable/noto-sans-devanagari/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './workbench.css';
import { directionOf } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import type { MessageTree } from '@nirmaan/lexicon/messages';
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { THEME_COOKIE } from '../features/shell/preferences';
import { Providers } from '../features/shell/providers';
import { baseOfTrial, TRIAL_HEADER } from '../server/trials/trial-path';
import { languageCookieOf, workLanguage } from '../server/work-language';

export const metadata: Metadata = { title: 'Nirmaan', robots: { index: false } };

/** Areas of the language packs that the workbench reads whole. */
const AREAS = ['workbench', 'access', 'applications', 'forms', 'ruleWords'];

/**
 * What goes to the browser of one language; of `workflow` only why an action cannot be taken, of `tables` only how they
 * say what they decided, not the words of their editors.
 */
function packOf(language: string): Record<string, MessageTree> {
  const { workflow = {}, tables = {}, ...pack } = languagePacks[language] ?? {};
  const whole = AREAS.flatMap((area) => (pack[area] ? [[area, pack[area]] as const] : []));
  const { cell = {}, finding = {}, decision = {} } = tables;
  return {
    ...Object.fromEntries(whole),
    workflow: { issue: workflow.issue ?? {} },
    tables: { cell, finding, decision },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const trial = head.get(TRIAL_HEADER);
  const base = trial ? baseOfTrial(trial) : '';
  const language = await workLanguage();
  const packs = Object.fromEntries([...new Set(['en', language])].map((each) => [each, packOf(each)]));
  const theme = jar.get(THEME_COOKIE)?.value === 'dark' ? 'dark' : 'light';
  return (
    <html lang={language} dir={directionOf(language)} data-theme={theme}>
      <body>
        <Providers
          language={language}
          languages={Object.keys(languagePacks)}
          theme={theme}
          packs={packs}
          base={base}
          isTrial={trial !== null}
          languageCookie={languageCookieOf(trial)}
          nonce={head.get('x-nonce') ?? undefined}
        >
          {children}
        </Providers>
      </body>
    </html>
  );
}
