/** A small service whose form has every question that a hand, a camera or a place answers; published as its authors' command line does it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PASSWORD, sandboxUrl } from '../installation';

const root = path.join(import.meta.dirname, '../..');
const text = (en: string, hi: string, ar: string) => ({ en, hi, ar });

const fields = [
  { code: 'title', type: 'text', label: text('Title', 'शीर्षक', 'العنوان'), required: true },
  { code: 'photos', type: 'photo', maxFiles: 3, label: text('Photos', 'फ़ोटो', 'صور') },
  { code: 'paper', type: 'document', label: text('Paper', 'काग़ज़', 'ورقة') },
  { code: 'signature', type: 'signature', required: true, label: text('Signature', 'हस्ताक्षर', 'التوقيع') },
  { code: 'meter', type: 'code-scan', pattern: 'MTR[0-9]{6}', label: text('Meter', 'मीटर', 'العداد') },
  {
    code: 'spot',
    type: 'map-point',
    area: { south: 28.4, west: 76.8, north: 28.9, east: 77.4 },
    label: text('Where it is', 'यह कहाँ है', 'أين هو'),
  },
];

export const evidence = (code: string) => ({
  formatVersion: 1,
  code,
  name: text('Evidence', 'साक्ष्य', 'دليل'),
  description: text('Send what you saw.', 'जो देखा वह भेजें।', 'أرسل ما رأيت.'),
  languages: ['en', 'hi', 'ar'],
  defaultLanguage: 'en',
  roles: [
    { code: 'CITIZEN', name: text('Citizen', 'नागरिक', 'مواطن'), audience: 'citizen' },
    { code: 'TL_DOC_VERIFIER', name: text('Verifier', 'सत्यापक', 'المدقّق'), audience: 'officer' },
  ],
  access: { identify: 'mobile' },
  forms: [
    {
      code: 'application',
      title: text('Evidence', 'साक्ष्य', 'دليل'),
      pages: [{ code: 'evidence', title: text('What you saw', 'आपने क्या देखा', 'ما رأيت'), fields }],
    },
    {
      code: 'finding',
      title: text('Finding', 'निष्कर्ष', 'النتيجة'),
      pages: [
        {
          code: 'finding',
          title: text('Finding', 'निष्कर्ष', 'النتيجة'),
          fields: [
            {
              code: 'report',
              type: 'document',
              accept: ['pdf'],
              required: true,
              label: text('Report', 'रिपोर्ट', 'التقرير'),
            },
          ],
        },
      ],
    },
  ],
  workflow: {
    states: [
      { code: 'START', kind: 'start', name: text('Start', 'आरंभ', 'البداية') },
      { code: 'FILED', kind: 'task', name: text('Filed', 'दाख़िल', 'مُقدّم') },
      { code: 'DONE', kind: 'end', outcome: 'ok', name: text('Done', 'पूर्ण', 'تم') },
    ],
    actions: [
      { code: 'APPLY', name: text('Send', 'भेजें', 'أرسل'), from: 'START', to: 'FILED', roles: ['CITIZEN'] },
      {
        code: 'CLOSE',
        name: text('Close', 'बंद करें', 'أغلق'),
        from: 'FILED',
        to: 'DONE',
        roles: ['TL_DOC_VERIFIER'],
        form: 'finding',
        comment: 'none',
      },
    ],
    filing: ['APPLY'],
  },
  idFormat: { name: `${code}.number`, format: 'EV-[SEQ_EVIDENCE]-A' },
});

/** Publishes it in Amarpur; its code. */
export function offerEvidence(): string {
  const code = `evidence-${Date.now().toString(36)}`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-evidence-'));
  try {
    const file = path.join(folder, 'service.json');
    fs.writeFileSync(file, JSON.stringify(evidence(code)));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/cli.mjs', 'publish', file, '--city', 'pg.citya', '--yes'],
      {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          DIGIT_URL: sandboxUrl,
          DIGIT_TENANT: 'pg',
          NIRMAAN_DEMO: '1',
          DIGIT_SYSTEM_PASSWORD: PASSWORD,
        },
      },
    );
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
    return code;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
