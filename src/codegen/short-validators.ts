/** For the bundle: generated code with short names inside; Node reads all of it before anything is checked. */
import { readFileSync } from 'node:fs';
import { type Plugin, transformSync } from 'esbuild';

export const shortValidators: Plugin = {
  name: 'short-validators',
  setup(build) {
    build.onLoad({ filter: /[\\/]generated[\\/]validators\.js$/ }, ({ path }) => ({
      contents: transformSync(readFileSync(path, 'utf8'), { minify: true, charset: 'utf8' }).code,
      loader: 'js',
    }));
  },
};
