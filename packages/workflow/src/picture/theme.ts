/** Whose colour: the same names as the tokens of the design system. */
export type RoleColour = 'citizen' | 'counter' | 'verifier' | 'inspector' | 'approver' | 'system';

/**
 * The tokens a picture needs, as values: a file has no style sheet, and programs that place pictures into documents do not
 * know custom properties. A test compares them with the tokens.
 */
export type Theme = {
  canvas: string;
  surface: string;
  sunken: string;
  line: string;
  line2: string;
  line3: string;
  text: string;
  text2: string;
  text3: string;
  brand: string;
  onBrand: string;
  arrow: string;
  ok: string;
  error: string;
  errorSoft: string;
  roles: Record<RoleColour, { text: string; ground: string }>;
};

export const themes: Record<'light' | 'dark', Theme> = {
  light: {
    canvas: '#F3F6F7',
    surface: '#FFFFFF',
    sunken: '#EEF2F4',
    line: '#E0E6EA',
    line2: '#C8D1D8',
    line3: '#77858F',
    text: '#17222B',
    text2: '#45535E',
    text3: '#5F6D78',
    brand: '#0B4B66',
    onBrand: '#FFFFFF',
    arrow: '#7A8A96',
    ok: '#1B8A50',
    error: '#C8372E',
    errorSoft: '#FCECEA',
    roles: {
      citizen: { text: '#0B4B66', ground: '#E1EEF4' },
      counter: { text: '#5A3FA6', ground: '#EFEAFB' },
      verifier: { text: '#0B6660', ground: '#DFF3F0' },
      inspector: { text: '#7A4A05', ground: '#FBEFD9' },
      approver: { text: '#98245A', ground: '#FBE8F0' },
      system: { text: '#4A5761', ground: '#E9EEF1' },
    },
  },
  dark: {
    canvas: '#10181E',
    surface: '#141D24',
    sunken: '#0F171D',
    line: '#27343E',
    line2: '#3A4A56',
    line3: '#7B8C98',
    text: '#E7EDF1',
    text2: '#B4C1CA',
    text3: '#93A3AE',
    brand: '#7CC3E0',
    onBrand: '#06202C',
    arrow: '#64757F',
    ok: '#3FB777',
    error: '#F0655B',
    errorSoft: '#3A1917',
    roles: {
      citizen: { text: '#8FD0EA', ground: '#12323F' },
      counter: { text: '#C5B3FA', ground: '#2A2247' },
      verifier: { text: '#7FD8CE', ground: '#10332F' },
      inspector: { text: '#F1C47C', ground: '#382911' },
      approver: { text: '#F7A6C9', ground: '#3D1A2B' },
      system: { text: '#B9C6CF', ground: '#24313A' },
    },
  },
};

/** Fonts of the design system first; a reader's computer may have none of them. */
export const FONTS = 'Roboto, "Noto Sans", "Noto Sans Devanagari", "Noto Sans Arabic", "Segoe UI", Arial, sans-serif';
