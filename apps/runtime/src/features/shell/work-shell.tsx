'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import { Avatar, Button, CommandPalette, IconButton, Kbd, Menu, Popover } from '@nirmaan/ui';
import { useMutation } from '@tanstack/react-query';
import { Globe, Inbox, Keyboard, Landmark, LogOut, Moon, Search, Sun } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { changePreference, THEME_COOKIE } from './preferences';
import { useShell, useTRPC } from './providers';
import { TrialBand } from './trial-band';

/** Who works here, in the words of the bar. */
export type WorkPerson = { name: string; city: string; roles: string[] };
type Props = { person: WorkPerson; children: ReactNode };

/** Keys of the workbench, as the help shows them. */
const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['/', 'search'],
  ['a', 'act'],
  ['Esc', 'back'],
  ['Ctrl K', 'palette'],
  ['?', 'help'],
] as const;

/** The bar above every page of the workbench: where I am, who I am, language, theme, keys. */
export function WorkShell({ person, children }: Props) {
  const { name, city, roles } = person;
  const { messages, languages, theme, base, isTrial, languageCookie } = useShell();
  const trpc = useTRPC();
  const router = useRouter();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const { mutate: signOut } = useMutation(
    trpc.signOut.mutationOptions({ onSuccess: () => window.location.assign(`${base}/work/sign-in`) }),
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPaletteOpen(true);
      } else if (event.key === '?' && !typing) setHelpOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const commands = useMemo(
    () => [
      {
        id: 'inbox',
        label: messages.text('workbench.inbox.title'),
        icon: Inbox,
        run: () => router.push(`${base}/work`),
      },
      {
        id: 'theme',
        label: messages.text(`workbench.theme.${otherTheme}`),
        icon: otherTheme === 'dark' ? Moon : Sun,
        run: () => changePreference(THEME_COOKIE, otherTheme),
      },
      ...languages.map((language) => ({
        id: `language-${language}`,
        label: languageNameOf(language),
        icon: Globe,
        run: () => changePreference(languageCookie, language),
      })),
      { id: 'sign-out', label: messages.text('workbench.signOut'), icon: LogOut, run: () => signOut() },
    ],
    [messages, router, languages, otherTheme, signOut, base, languageCookie],
  );
  return (
    <div className="work-frame flex h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:rounded focus:bg-surface focus:px-3 focus:py-2"
      >
        {messages.text('workbench.skip')}
      </a>
      {isTrial && <TrialBand />}
      <header className="work-bar flex h-12 shrink-0 items-center gap-1 px-3 sm:gap-3 sm:px-4 print:hidden">
        <Landmark aria-hidden className="size-5 shrink-0 max-sm:hidden" strokeWidth={1.75} />
        <span className="min-w-0 truncate font-strong">{city}</span>
        <nav aria-label={messages.text('workbench.navigation')} className="sm:ms-2">
          <Link
            href={`${base}/work`}
            className="inline-flex h-12 items-center border-b-2 border-action px-2 font-strong no-underline"
          >
            {messages.text('workbench.inbox.title')}
          </Link>
        </nav>
        <div className="ms-auto flex items-center sm:gap-1">
          <IconButton icon={Search} label={messages.text('workbench.palette')} onClick={() => setPaletteOpen(true)} />
          <Menu
            trigger={<IconButton icon={Globe} label={messages.text('workbench.language')} />}
            items={languages.map((language) => ({
              label: <span lang={language}>{languageNameOf(language)}</span>,
              checked: language === messages.language,
              onSelect: () => changePreference(languageCookie, language),
            }))}
          />
          <IconButton
            icon={otherTheme === 'dark' ? Moon : Sun}
            label={messages.text(`workbench.theme.${otherTheme}`)}
            onClick={() => changePreference(THEME_COOKIE, otherTheme)}
          />
          <Popover
            open={helpOpen}
            onOpenChange={setHelpOpen}
            label={messages.text('workbench.keys.title')}
            align="end"
            trigger={
              <IconButton icon={Keyboard} label={messages.text('workbench.keys.title')} className="max-md:hidden" />
            }
          >
            <h2 className="mb-2 font-strong">{messages.text('workbench.keys.title')}</h2>
            <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5">
              {KEYS.map(([key, what]) => (
                <div key={key} className="contents">
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd className="text-text-2">{messages.text(`workbench.keys.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </Popover>
          <Menu
            trigger={
              <Button variant="quiet">
                <span aria-hidden>
                  <Avatar name={name} />
                </span>
                <span className="text-start max-sm:sr-only">
                  <span className="block leading-4">{name}</span>
                  <span className="block max-w-48 truncate text-12 font-normal">{roles.join(', ')}</span>
                </span>
              </Button>
            }
            items={[{ label: messages.text('workbench.signOut'), icon: LogOut, onSelect: () => signOut() }]}
          />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-h-0 flex-1 outline-none">
        {children}
      </main>
      <CommandPalette
        open={paletteOpen}
        onOpenChange={setPaletteOpen}
        commands={commands}
        label={messages.text('workbench.palette')}
        placeholder={messages.text('workbench.palette')}
        nothingFound={messages.text('workbench.nothingFound')}
      />
    </div>
  );
}
