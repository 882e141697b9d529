/** The Chromium that browser tests use: where it is, how it starts, and built pages as files it can open from the disk. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const hasChromium = existsSync(executablePath);
if (!hasChromium) console.warn(`browser tests are skipped: there is no Chromium at ${executablePath}; name one in CHROMIUM`);

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath, args });

export function writePages(folder: string, pages: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
