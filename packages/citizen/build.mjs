/**
 * Builds what citizen pages load: one script, one style sheet, both with a hash of their content in the name, and a
 * manifest that tells the names.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';

const here = import.meta.dirname;
const styles = ['../ui/src/tokens.css', '../ui/src/html/html.css', 'src/styles/citizen.css'];

/**
 * Schemas are for what comes from outside. The browser runs rules over data that the server wrote into the page itself,
 * so a schema that a shared module defines is never used there: it becomes this object, and zod stays away.
 */
const schemasStayAway = {
  name: 'schemas-stay-away',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', namespace: 'no-schemas' }));
    onLoad({ filter: /.*/, namespace: 'no-schemas' }, () => ({
      contents: 'export const z = new Proxy(function () {}, { get: () => z, apply: () => z });',
    }));
  },
};

/** The script as esbuild made it, with what went into it. */
export async function bundleScript() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['src/script/main.ts'],
    bundle: true,
    format: 'esm',
    target: ['chrome109', 'firefox109', 'safari16'],
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [schemasStayAway],
  });
  const [output] = Object.values(result.metafile.outputs);
  // Modules that were looked at and left out again have no bytes.
  const inputs = Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file] : [],
  );
  return { text: result.outputFiles[0].text, inputs };
}

export async function bundleStyle() {
  const text = styles.map((file) => fs.readFileSync(path.join(here, file), 'utf8')).join('\n');
  return (await transform(text, { loader: 'css', minify: true, target: ['chrome109', 'firefox109', 'safari16'] })).code;
}

/** Files of older builds stay for pages that are still open; the manifest names them too. */
export async function buildCitizenAssets({ outDir }) {
  const [{ text }, style] = await Promise.all([bundleScript(), bundleStyle()]);
  fs.mkdirSync(outDir, { recursive: true });
  const names = { script: nameOf('citizen', text, 'js'), style: nameOf('citizen', style, 'css') };
  fs.writeFileSync(path.join(outDir, names.script), text);
  fs.writeFileSync(path.join(outDir, names.style), style);
  const files = fs.readdirSync(outDir).filter((file) => /\.(js|css)$/.test(file));
  fs.writeFileSync(path.join(outDir, 'manifest.json'), JSON.stringify({ ...names, files }));
  return names;
}

function nameOf(base, text, extension) {
  return `${base}.${crypto.createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`;
}

if (process.argv[1] === import.meta.filename)
  console.log(await buildCitizenAssets({ outDir: path.join(here, '../../dist/citizen') }));
