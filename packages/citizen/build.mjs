/**
 * Builds what citizen pages load: a script with the chunks it loads only where a page needs them, and style sheets, all
 * with a hash of their content in the name, and a manifest that tells the names.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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

/**
 * The script as esbuild made it, with what went into it. `text` is what every page loads: the entry and the chunks it
 * imports at once (what it shares with chunks); `files` are all, by name.
 */
export async function bundleScript() {
  const outdir = path.join(here, 'out');
  const result = await build({
    absWorkingDir: here,
    entryPoints: { citizen: 'src/script/main.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome109', 'firefox109', 'safari16'],
    minify: true,
    write: false,
    metafile: true,
    outdir,
    entryNames: '[name].[hash]',
    chunkNames: 'citizen-[name].[hash]',
    logLevel: 'warning',
    plugins: [schemasStayAway],
  });
  const textOf = new Map(result.outputFiles.map((file) => [path.basename(file.path), file.text]));
  const outputs = new Map(
    Object.entries(result.metafile.outputs).map(([file, output]) => [path.basename(file), output]),
  );
  const script = [...outputs].find(([, output]) => output.entryPoint === 'src/script/main.ts')?.[0] ?? '';
  const preload = importedAtOnce(outputs, script);
  const atOnce = [script, ...preload];
  return {
    script,
    preload,
    files: [...textOf].map(([name, text]) => ({ name, text, inputs: inputsOf(outputs.get(name)) })),
    text: atOnce.map((name) => textOf.get(name)).join('\n'),
    inputs: atOnce.flatMap((name) => inputsOf(outputs.get(name))),
  };
}

/** Chunks that are imported with the file, theirs included; not those that are loaded later. */
function importedAtOnce(outputs, name, found = []) {
  for (const { path: file, kind } of outputs.get(name)?.imports ?? []) {
    const chunk = path.basename(file);
    if (kind !== 'import-statement' || found.includes(chunk)) continue;
    found.push(chunk);
    importedAtOnce(outputs, chunk, found);
  }
  return found;
}

/** Modules that were looked at and left out again have no bytes. */
function inputsOf(output) {
  return Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
}

export async function bundleStyle() {
  const text = styles.map((file) => fs.readFileSync(path.join(here, file), 'utf8')).join('\n');
  return (await transform(text, { loader: 'css', minify: true, target: ['chrome109', 'firefox109', 'safari16'] })).code;
}

/** What only pages with a map load; the pictures of its buttons and shadows are not among it. */
export async function bundleMapStyle() {
  const own = fs.readFileSync(path.join(here, 'src/styles/map.css'), 'utf8');
  const leaflet = fs.readFileSync(fileURLToPath(import.meta.resolve('leaflet/dist/leaflet.css')), 'utf8');
  const text = `${leaflet.replace(/[^{}]*\{[^{}]*url\([^{}]*\}/g, '')}\n${own}`;
  return (await transform(text, { loader: 'css', minify: true, target: ['chrome109', 'firefox109', 'safari16'] })).code;
}

/** Files of older builds stay for pages that are still open; the manifest names them too. */
export async function buildCitizenAssets({ outDir }) {
  const [bundle, style, map] = await Promise.all([bundleScript(), bundleStyle(), bundleMapStyle()]);
  fs.mkdirSync(outDir, { recursive: true });
  const names = {
    script: bundle.script,
    preload: bundle.preload,
    style: nameOf('citizen', style, 'css'),
    map: nameOf('map', map, 'css'),
  };
  for (const { name, text } of bundle.files) fs.writeFileSync(path.join(outDir, name), text);
  fs.writeFileSync(path.join(outDir, names.style), style);
  fs.writeFileSync(path.join(outDir, names.map), map);
  const files = fs.readdirSync(outDir).filter((file) => /\.(js|css)$/.test(file));
  fs.writeFileSync(path.join(outDir, 'manifest.json'), JSON.stringify({ ...names, files }));
  return names;
}

function nameOf(base, text, extension) {
  return `${base}.${crypto.createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`;
}

if (process.argv[1] === import.meta.filename)
  console.log(await buildCitizenAssets({ outDir: path.join(here, '../../dist/citizen') }));
