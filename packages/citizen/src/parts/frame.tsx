import { directionOf, languageNameOf } from '@nirmaan/lexicon';
import type { ReactNode } from 'react';
import { addresses } from '../addresses';
import type { Site } from '../view';
import { say, textOf } from '../words';
import { Icon, OfficeMark } from './icon';
import { TrialBar } from './trial-bar';

export type FrameProps = {
  site: Site;
  title: string;
  /** Begins the document's title with the word for an error. */
  hasProblem?: boolean;
  back?: string;
  wide?: boolean;
  /** The id of the form whose answers are saved before the language changes. */
  formId?: string;
  /** Nothing is behind the addresses at the foot of the page. */
  isAlone?: boolean;
  children: ReactNode;
};

/** The whole document around a page's content: head, header with the tenant's name, language switch, footer. */
export function Frame({ site, title, hasProblem = false, back, wide = false, formId, isAlone, children }: FrameProps) {
  const names = [title, textOf(site, site.service?.name), textOf(site, site.tenant?.name)];
  const full = [...new Set(names.filter(Boolean))].join(' · ');
  return (
    <html lang={site.language} dir={directionOf(site.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{hasProblem ? say(site, 'site.error', { title: full }) : full}</title>
        <meta name="theme-color" content="#0B4B66" />
        {site.trial && <meta name="robots" content="noindex" />}
        <link rel="icon" href="data:," />
        {site.assets && <link rel="stylesheet" href={addresses.asset(site.prefix, site.assets.style)} />}
        {site.assets?.preload?.map((name) => (
          <link key={name} rel="modulepreload" href={addresses.asset(site.prefix, name)} fetchPriority="low" />
        ))}
        {/* On a slow line the style sheet comes first: with it the page can be used. */}
        {site.assets && (
          <script type="module" src={addresses.asset(site.prefix, site.assets.script)} fetchPriority="low" />
        )}
      </head>
      <body className="c-body">
        <a className="c-skip" href="#main">
          {say(site, 'site.skip')}
        </a>
        {site.trial && <TrialBar site={site} trial={site.trial} />}
        {formId && <DefaultButton site={site} formId={formId} />}
        <Header site={site} formId={formId} />
        {site.notice && (
          <p className="c-notice" role="note">
            {site.notice}
          </p>
        )}
        <main id="main" className={wide ? 'c-main c-wide' : 'c-main'} tabIndex={-1}>
          {back && (
            <a className="c-back" href={back}>
              <Icon name="back" mirror />
              {say(site, 'site.back')}
            </a>
          )}
          {children}
        </main>
        {!isAlone && <Footer site={site} />}
      </body>
    </html>
  );
}

/** Enter in a field presses the first submit button of a form: that must be Continue, not another language or "remove owner". */
function DefaultButton({ site, formId }: { site: Site; formId: string }) {
  return (
    <button className="c-default-button" type="submit" form={formId} tabIndex={-1} aria-hidden="true">
      {say(site, 'form.continue')}
    </button>
  );
}

function Header({ site, formId }: { site: Site; formId?: string | undefined }) {
  const home = site.tenant ? addresses.services(site, site.tenant.city) : addresses.home(site);
  const name = textOf(site, site.tenant?.name) || say(site, 'site.services');
  const part = textOf(site, site.service?.name) || say(site, 'site.services');
  return (
    <header className="c-header">
      <div className="c-header-in">
        <a className="c-org" href={home}>
          <OfficeMark />
          <span>
            <span className="c-org-name">{name}</span>
            {part !== name && <span className="c-org-part">{part}</span>}
          </span>
        </a>
        <nav className="c-languages" aria-label={say(site, 'site.language')}>
          {site.languages.map((language) =>
            language === site.language ? (
              <span key={language} lang={language} aria-current="true">
                {languageNameOf(language)}
              </span>
            ) : formId ? (
              <button
                key={language}
                type="submit"
                form={formId}
                name="_op"
                value={`language:${language}`}
                formNoValidate
                lang={language}
                dir={directionOf(language)}
              >
                {languageNameOf(language)}
              </button>
            ) : (
              <a
                key={language}
                href={addresses.inLanguage(site.prefix, language, site.here)}
                lang={language}
                dir={directionOf(language)}
                hrefLang={language}
              >
                {languageNameOf(language)}
              </a>
            ),
          )}
        </nav>
      </div>
    </header>
  );
}

function Footer({ site }: { site: Site }) {
  return (
    <footer className="c-footer">
      <div className="c-footer-in">
        <a href={site.tenant ? addresses.services(site, site.tenant.city) : addresses.home(site)}>
          {say(site, 'site.all')}
        </a>
        <a href={addresses.track(site, site.tenant?.city)}>{say(site, 'site.track')}</a>
        <a href={addresses.my(site)}>{say(site, 'site.my')}</a>
      </div>
    </footer>
  );
}
