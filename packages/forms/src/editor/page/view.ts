/** How the page is looked at: nothing of it is part of the form. */
export type Device = 'phone' | 'tablet' | 'desktop';

/** CSS pixels: a small phone, a small tablet upright, a small laptop. */
export const widths: Record<Device, number> = { phone: 360, tablet: 600, desktop: 960 };

export const zooms = [100, 150, 200] as const;
type Zoom = (typeof zooms)[number];

export type PageView = {
  device: Device;
  language: string;
  zoom: Zoom;
  /** Mirrors the page whatever its language is. */
  isMirrored: boolean;
  /** As a browser that runs no script shows it, buttons instead of at once. */
  hasScript: boolean;
  showIssues: boolean;
};

/** The page as this view shows it. */
export function pageAs(html: string, { isMirrored, hasScript }: Pick<PageView, 'isMirrored' | 'hasScript'>): string {
  // The frame runs no scripts, so its browser shows what stands in for them: with our script nobody sees that.
  const seen = hasScript ? html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '') : html;
  return isMirrored
    ? seen.replace(
        /<html([^>]*?) dir="(ltr|rtl)"/,
        (_, rest, dir) => `<html${rest} dir="${dir === 'rtl' ? 'ltr' : 'rtl'}"`,
      )
    : seen;
}
