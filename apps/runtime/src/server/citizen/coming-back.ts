import type { Draft } from '@nirmaan/applications';
import { type Issue, issue } from '@nirmaan/lexicon';
import { type Answer, type Ask, postedValue, redirect } from './ask';
import { type Desk, type Opened, openService, page, siteOf } from './desk';
import { checkMobile, tidyMobile } from './mobile';
import { forgetDraft, holdDraft, type OwnDraft } from './own-drafts';
import { draftOf, urls } from './places';

/** With the code that was written down. */
export async function resume(desk: Desk, ask: Ask, opened: Opened): Promise<Answer> {
  const href = urls(desk, ask, opened);
  const show = (unknown: boolean, value?: string) =>
    page(
      { kind: 'resume', site: siteOf(desk, ask, opened), action: href.resume, unknown, ...(value && { value }) },
      unknown ? 422 : 200,
    );
  if (ask.method === 'GET') return show(false);
  const typed = postedValue(ask, 'code').slice(0, 40);
  if (!desk.rateLimit.allows('resume', ask.address, 30))
    return page({ kind: 'error', site: siteOf(desk, ask, opened), reason: 'too-many', againHref: href.resume }, 429);
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const found = code.length === 12 ? await desk.applications.resumeDraft({ realm: desk.realm, code }) : undefined;
  if (!found) return show(true, typed);
  return redirect(await hrefOfDraft(desk, ask, opened, found.draft), [holdDraft(ask, found.secret)]);
}

/** A code leads to the service it belongs to, wherever it is typed. */
async function hrefOfDraft(desk: Desk, ask: Ask, opened: Opened, draft: Draft): Promise<string> {
  const own = draft.tenant === opened.city.tenant && draft.service === opened.definition.code;
  const { tenant, service } = draft;
  const other = own ? opened : await openService(desk, ask, { city: tenant.split('.').at(-1) ?? '', service });
  const target = other ?? opened;
  return urls(desk, ask, target).page(draft.page ?? target.form.pages[0]?.code ?? '');
}

/** What the page of a saved draft posts: a link is wanted, or this device shall forget the answers. */
export async function leave(desk: Desk, ask: Ask, opened: Opened): Promise<Answer> {
  const href = urls(desk, ask, opened);
  const own = ask.method === 'POST' ? await draftOf(desk, ask, opened) : undefined;
  if (!own || postedValue(ask, '_op') !== 'link') return redirect(href.start, own && [forgetDraft(ask, own.secret)]);
  const mobileNumber = tidyMobile(postedValue(ask, 'mobileNumber'));
  const issues = checkMobile(mobileNumber);
  if (issues.length > 0) return savedPage(desk, ask, opened, own, { mobileNumber, issues });
  const made = await desk.applications.makeResumeLink({ realm: desk.realm, secret: own.secret, mobileNumber });
  if (!made) return redirect(href.start);
  return savedPage(desk, ask, opened, own, {
    link: { href: `${ask.origin}${href.comeBack(made.link)}`, mobileNumber },
    issues,
  });
}

/** Says how to come back. A code is made once, when somebody leaves; asking for a link leaves it as it was written down. */
export async function savedPage(
  desk: Desk,
  ask: Ask,
  opened: Opened,
  { secret, draft }: OwnDraft,
  link: { link?: { href: string; mobileNumber: string }; mobileNumber?: string; issues: Issue[] } = { issues: [] },
): Promise<Answer> {
  const href = urls(desk, ask, opened);
  const isFirst = !link.link && link.issues.length === 0;
  const made = isFirst ? await desk.applications.makeResumeCode({ realm: desk.realm, secret }) : undefined;
  return page(
    {
      kind: 'saved',
      site: siteOf(desk, ask, opened),
      ...(made && { code: made.code }),
      ...link,
      linkAction: href.leave,
      continueHref: href.page(draft.page ?? opened.form.pages[0]?.code ?? ''),
      leaveAction: href.leave,
    },
    link.issues.length > 0 ? 422 : 200,
  );
}

/** By a link, and a code that is sent to the number it was made for. */
export async function comeBack(desk: Desk, ask: Ask, opened: Opened, link: string): Promise<Answer> {
  const href = urls(desk, ask, opened);
  const { realm } = desk;
  const found = await desk.applications.findResumeLink({ realm, link });
  // An old link is as good as none: how to come back by a code is said there.
  if (!found) return redirect(href.resume);
  const show = (step: 'send' | 'code', issues: Issue[], problem?: 'digit-down' | 'too-many') =>
    page(
      {
        kind: 'come-back',
        site: siteOf(desk, ask, opened),
        step,
        mobileNumber: found.mobileNumber,
        issues,
        ...(problem && { problem }),
        action: href.comeBack(link),
        resumeHref: href.resume,
      },
      problem === 'too-many' ? 429 : problem === 'digit-down' ? 503 : issues.length > 0 ? 422 : 200,
    );
  if (ask.method === 'GET') return show('send', []);
  if (postedValue(ask, '_op') === 'send') {
    if (!desk.rateLimit.allows('code', ask.address, 200)) return show('send', [], 'too-many');
    const { sent, reason } = await desk.applications.sendResumeCode({ realm, link });
    return sent ? show('code', []) : show('send', [], reason ?? 'digit-down');
  }
  const code = postedValue(ask, 'code').replace(/\s/g, '');
  if (!code) return show('code', [issue('citizen.code-missing', '/code')]);
  const back = await desk.applications.resumeByLink({ realm, link, code });
  if (!back) return redirect(href.resume);
  if ('wrongCode' in back) return show('code', [issue('citizen.code-wrong', '/code')]);
  if ('down' in back) return show('code', [], 'digit-down');
  return redirect(await hrefOfDraft(desk, ask, opened, back.draft), [holdDraft(ask, back.secret)]);
}
