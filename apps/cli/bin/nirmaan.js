#!/usr/bin/env node
// Committed JavaScript, so that `npx nirmaan` is linked on a fresh install: builds dist/cli.mjs when it is stale, then runs it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli } from '../../../tools/bundle.mjs';

const bundle = await buildCli();
const { main } = await import(pathToFileURL(path.resolve(bundle)).href);
process.exitCode = await main(process.argv.slice(2));
