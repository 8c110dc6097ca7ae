'use client';
import { create } from 'qrcode';
import { useMemo } from 'react';

/** White around it, in modules: what cameras need to find it (ISO/IEC 18004). */
const QUIET = 4;

/** An address as a QR code: dark modules on white in every theme, as cameras want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const rows = Array.from({ length: modules.size }, (_, row) => row);
    const dark = rows.flatMap((y) =>
      rows.filter((x) => modules.get(y, x)).map((x) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`),
    );
    return { size: modules.size + 2 * QUIET, path: dark.join('') };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-44 shrink-0 rounded border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
