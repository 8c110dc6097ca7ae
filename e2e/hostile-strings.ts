/** What somebody could write into a text to make a browser run it, leave the page or break it; the same for one seed. */
const RUN = 'window.__ran=1';
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload=${RUN}>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<math><mtext></mtext><style><img src=x onerror=${RUN}></style></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template>`,
  `<base href="https://elsewhere.example/">`,
  `<meta http-equiv=refresh content="0;url=https://elsewhere.example/">`,
  `<link rel=stylesheet href=https://elsewhere.example/a.css>`,
  `<form action=https://elsewhere.example/><button>go</button></form>`,
  `<object data="javascript:${RUN}"></object>`,
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus x='`,
  `"><script>${RUN}</script>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</option></select><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `[click](javascript:${RUN})`,
  `[click](JavaScript:${RUN})`,
  `[click]( javascript:${RUN})`,
  `[click](java&#115;cript:${RUN})`,
  `[click](<javascript:${RUN}>)`,
  `[click](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19yYW49MTwvc2NyaXB0Pg==)`,
  `[click](vbscript:x)`,
  `[click]: javascript:${RUN}\n\n[click]`,
  `![x](javascript:${RUN})`,
  `![x](https://elsewhere.example/pixel.png)`,
  `<javascript:${RUN}>`,
  `<https://elsewhere.example/x" onclick="${RUN}>`,
  `[a](https://elsewhere.example/"onmouseover=${RUN})`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `#{${RUN}}`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  `\u2028${RUN}\u2029`,
  `\u202Eevil\u202C<b onclick=${RUN}>`,
  `\u0000<script>${RUN}</script>`,
  `<scr\u0000ipt>${RUN}</scr\u0000ipt>`,
  `\ufeff<script>${RUN}</script>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<a href=" &#14; javascript:${RUN}">x</a>`,
  `<button formaction="javascript:${RUN}">x</button>`,
  `__proto__`,
  `constructor`,
  `${'<b>'.repeat(200)}<img src=x onerror=${RUN}>`,
  `${'['.repeat(300)}x`,
  `${'*_'.repeat(300)}`,
];
const AROUND = ['', ' ', '\n', '\n\n', '- ', '1. ', '> ', '**', '`', '"', "'", '<', '&', '\\', '</p>', 'अ', 'ع', '\t'];

/** A generator of numbers from 0 up to 1 that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function hostileStrings(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  return Array.from({ length: count }, (_, at) =>
    at < PAYLOADS.length
      ? (PAYLOADS[at] ?? '')
      : `${pick(AROUND)}${pick(PAYLOADS)}${pick(AROUND)}${random() < 0.5 ? pick(PAYLOADS) : ''}${pick(AROUND)}`,
  );
}
