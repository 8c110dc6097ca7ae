import '@fontsource-variable/roboto';
import '@fontsource-variable/noto-sans-devanagari';
import '@fontsource-variable/noto-sans-arabic';
import './builder.css';
import { directionOf } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { chosenLanguage, chosenTheme, LANGUAGE_COOKIE, THEME_COOKIE } from '../features/shell/preferences';
import { Providers } from '../features/shell/providers';

export const metadata: Metadata = { title: 'Nirmaan' };

export default async function Layout({ children }: { children: ReactNode }) {
  // Reading the request keeps every page dynamic: each carries its own nonce.
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const language = chosenLanguage(jar.get(LANGUAGE_COOKIE)?.value);
  const theme = chosenTheme(jar.get(THEME_COOKIE)?.value);
  const nonce = head.get('x-nonce') ?? undefined;
  return (
    <html lang={language} dir={directionOf(language)} data-theme={theme}>
      <body>
        <Providers
          packs={{ [language]: languagePacks[language] ?? {} }}
          language={language}
          theme={theme}
          nonce={nonce}
        >
          {children}
        </Providers>
      </body>
    </html>
  );
}
