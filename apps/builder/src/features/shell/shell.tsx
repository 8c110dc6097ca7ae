'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import { Avatar, CommandPalette, IconButton, Kbd, type KeyHelp, Menu, type PaletteCommand } from '@nirmaan/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import {
  ChevronRight,
  Globe,
  Keyboard,
  Landmark,
  LayoutGrid,
  LogOut,
  Moon,
  RotateCcw,
  Search,
  Sun,
  Table2,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { mayResetDemo, ResetDemoDialog } from '../first-visit/reset-demo-dialog';
import { KeysDialog } from './keys-dialog';
import { usePerson } from './person';
import { interfaceLanguages, LANGUAGE_COOKIE, remember, THEME_COOKIE } from './preferences';
import { useMessages, useTheme, useTRPC, useWords } from './providers';

export type Crumb = { label: string; href?: string };
export type ShellProps = {
  crumbs: readonly Crumb[];
  /** Beside the crumbs: the state of what is open. */
  status?: ReactNode;
  /** The rail shows icons only: what is open needs the room. */
  folded?: boolean;
  /** What this page adds to the palette and to the list of keys. */
  commands?: readonly PaletteCommand[];
  keys?: readonly KeyHelp[];
  children: ReactNode;
};

const places = [
  { href: '/services', key: 'services', icon: LayoutGrid },
  { href: '/masters', key: 'masters', icon: Table2 },
] as const;

/** The frame of every page: rail, top bar, command palette, list of keys. */
export function Shell({ crumbs, status, folded = false, commands = [], keys = [], children }: ShellProps) {
  const say = useWords();
  const person = usePerson();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  useShellKeys({ openPalette: () => setPalette(true), openHelp: () => setHelp(true) });
  const all = useShellCommands(commands, () => setHelp(true));
  return (
    <div
      className={clsx(
        'grid h-dvh grid-rows-[48px_1fr]',
        folded ? 'grid-cols-[52px_1fr]' : 'grid-cols-[52px_1fr] lg:grid-cols-[200px_1fr]',
      )}
    >
      <a href="#main" className="sr-only z-50 bg-surface p-2 focus:not-sr-only focus:absolute">
        {say('shell.skip')}
      </a>
      <Rail folded={folded} onHelp={() => setHelp(true)} />
      <header className="flex min-w-0 items-center gap-3 border-b border-line bg-surface px-4 max-sm:gap-1.5 max-sm:px-2">
        <span className="flex items-center gap-2 font-strong max-md:hidden">
          <Landmark aria-hidden className="size-4 text-brand" strokeWidth={1.75} />
          <RealmName realm={person.realm} />
        </span>
        <nav aria-label={say('shell.breadcrumbs')} className="flex min-w-0 items-center gap-2">
          {crumbs.map(({ label, href }) => (
            // On a phone there is room for one; the rail leads to the others.
            <span key={label} className={clsx('flex min-w-0 items-center gap-2', href && 'max-sm:hidden')}>
              <ChevronRight aria-hidden className="mirror size-4 shrink-0 text-text-3" strokeWidth={1.75} />
              {href ? (
                <Link href={href} className="truncate text-text-2 no-underline hover:underline">
                  {label}
                </Link>
              ) : (
                <span aria-current="page" className="truncate font-strong">
                  {label}
                </span>
              )}
            </span>
          ))}
        </nav>
        {status}
        <button
          type="button"
          onClick={() => setPalette(true)}
          className="ms-auto flex h-8 min-w-0 shrink items-center gap-2.5 rounded bg-sunken px-3 text-text-2 hover:bg-hover max-sm:min-w-8 max-sm:px-2 lg:w-56"
        >
          <Search aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
          <span className="truncate max-lg:sr-only">{say('shell.search')}</span>
          <span className="ms-auto whitespace-nowrap max-lg:hidden" aria-hidden>
            <Kbd>Ctrl K</Kbd>
          </span>
        </button>
        <Reading />
        <Account />
      </header>
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-col overflow-auto outline-none">
        {children}
      </main>
      <CommandPalette
        open={palette}
        onOpenChange={setPalette}
        label={say('shell.palette')}
        placeholder={say('shell.search')}
        nothingFound={say('shell.nothing-found')}
        commands={all}
      />
      <KeysDialog open={help} onOpenChange={setHelp} keys={keys} />
    </div>
  );
}

function Rail({ folded, onHelp }: { folded: boolean; onHelp(): void }) {
  const say = useWords();
  const pathname = usePathname();
  const label = clsx(folded ? 'sr-only' : 'max-lg:sr-only');
  const item = clsx(
    'flex h-9 w-full items-center gap-2.5 rounded text-[#D5E5EC] no-underline hover:bg-white/10',
    folded ? 'justify-center' : 'px-2 max-lg:justify-center',
  );
  return (
    <nav aria-label={say('shell.rail')} className="row-span-2 flex flex-col gap-0.5 bg-brand-deep px-2 pb-2 text-white">
      <span
        className={clsx('flex h-12 items-center gap-2.5', folded ? 'justify-center' : 'px-1 max-lg:justify-center')}
      >
        <svg aria-hidden viewBox="0 0 26 26" className="size-[26px] shrink-0">
          <rect width="26" height="26" rx="6" fill="#C84C0E" />
          <path d="M8 18V8h2.2l5.6 6.6V8H18v10h-2.2L10.2 11.4V18z" fill="#fff" />
        </svg>
        <span className={clsx('text-16 font-strong', label)}>Nirmaan</span>
      </span>
      {places.map(({ href, key, icon: Icon }) => {
        const isCurrent = pathname.startsWith(href);
        return (
          <Link
            key={href}
            href={href}
            title={say(`shell.${key}`)}
            aria-current={isCurrent ? 'page' : undefined}
            className={clsx(item, isCurrent && 'bg-white/13 font-strong text-white inset-shadow-[3px_0_0_#F0833F]')}
          >
            <Icon aria-hidden className="size-[18px]" strokeWidth={1.75} />
            <span className={label}>{say(`shell.${key}`)}</span>
          </Link>
        );
      })}
      <button type="button" onClick={onHelp} title={say('shell.keys')} className={clsx(item, 'mt-auto')}>
        <Keyboard aria-hidden className="size-[18px]" strokeWidth={1.75} />
        <span className={label}>{say('shell.keys')}</span>
        {!folded && (
          <span className="ms-auto rounded-chip border border-white/40 px-1 text-12 max-lg:hidden" aria-hidden>
            ?
          </span>
        )}
      </button>
    </nav>
  );
}

/** Language of the interface, light or dark. */
function Reading() {
  const say = useWords();
  const router = useRouter();
  const { language } = useMessages();
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={say('shell.language', { language: languageNameOf(language) })}
            className="flex h-8 items-center gap-1.5 rounded px-1.5 text-text-2 hover:bg-hover"
          >
            <Globe aria-hidden className="size-4" strokeWidth={1.75} />
            <span className="max-md:hidden">{languageNameOf(language)}</span>
          </button>
        }
        items={interfaceLanguages.map((each) => ({
          label: <span lang={each}>{languageNameOf(each)}</span>,
          checked: each === language,
          onSelect: () => {
            remember(LANGUAGE_COOKIE, each);
            router.refresh();
          },
        }))}
      />
      <IconButton
        icon={theme === 'dark' ? Sun : Moon}
        label={say(`shell.theme.${other}`)}
        onClick={() => {
          remember(THEME_COOKIE, other);
          router.refresh();
        }}
      />
    </>
  );
}

function Account() {
  const say = useWords();
  const person = usePerson();
  const [isResetting, setResetting] = useState(false);
  const trpc = useTRPC();
  const signOut = useMutation(
    trpc.session.signOut.mutationOptions({ onSuccess: () => window.location.assign('/sign-in') }),
  );
  return (
    <>
      <Menu
        trigger={
          <button type="button" aria-label={say('shell.account', { name: person.name })} className="rounded-pill">
            <Avatar name={person.name} />
          </button>
        }
        items={[
          ...(mayResetDemo(person)
            ? [
                {
                  label: say('reset-demo.open'),
                  icon: RotateCcw,
                  tone: 'danger' as const,
                  onSelect: () => setResetting(true),
                },
                { separator: true as const },
              ]
            : []),
          { label: say('shell.sign-out'), text: person.userName, icon: LogOut, onSelect: () => signOut.mutate() },
        ]}
      />
      <ResetDemoDialog open={isResetting} onOpenChange={setResetting} />
    </>
  );
}

function useShellKeys({ openPalette, openHelp }: { openPalette(): void; openHelp(): void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openPalette();
      } else if (event.key === '?' && !isTyping(event.target)) {
        event.preventDefault();
        openHelp();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** Is the key meant for a text being typed? */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))
  );
}

function useShellCommands(own: readonly PaletteCommand[], openHelp: () => void): PaletteCommand[] {
  const say = useWords();
  const router = useRouter();
  return useMemo(
    () => [
      ...own,
      ...places.map(({ href, key, icon }) => ({
        id: href,
        label: say(`shell.open-${key}`),
        area: say('shell.go-to'),
        icon,
        run: () => router.push(href),
      })),
      { id: 'keys', label: say('shell.keys'), icon: Keyboard, keys: '?', run: openHelp },
    ],
    [own, say, router, openHelp],
  );
}

/** As DIGIT calls it, once that is known; its id where it has no name. */
function RealmName({ realm }: { realm: string }) {
  const say = useWords();
  const trpc = useTRPC();
  const { language } = useMessages();
  const name = useQuery(trpc.people.realmName.queryOptions({ language }, { staleTime: Number.POSITIVE_INFINITY }));
  if (name.isPending) return null;
  return <bdi>{name.data ?? say('shell.tenant', { tenant: realm })}</bdi>;
}
