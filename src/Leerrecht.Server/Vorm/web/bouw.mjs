// Bundles the style sheet and the scripts of the pages into wwwroot/dist. Called by the build of the project.
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const hier = dirname(fileURLToPath(import.meta.url));
const doel = resolve(hier, '../../wwwroot/dist');

await rm(doel, { recursive: true, force: true });
await build({
  absWorkingDir: hier,
  entryPoints: ['leerrecht.css', 'leerrecht.js', 'grafiek.js', 'passkey.js'],
  outdir: doel,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
  loader: { '.woff2': 'file' },
  assetNames: '[name]-[hash]',
  legalComments: 'linked',
  logLevel: 'warning',
});
