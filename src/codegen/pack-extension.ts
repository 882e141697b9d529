/** `npm run vscode`: `editors/vscode/` → `editors/vscode/ccstd.vsix`, which VS Code installs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleExtension, extensionPackage } from './extension-package.ts';

const file = join(import.meta.dirname, '..', '..', 'editors', 'vscode', 'ccstd.vsix');
writeFileSync(file, extensionPackage(await bundleExtension()));
console.log(file);
