/**
 * `npm run pictures`: what the README shows of the bundled standards, a sheet as it is printed and a page as it
 * is read. It needs a browser, and `pdftoppm` for the sheet.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeHost } from '../host/node-host.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = join(root, 'standards', 'dist');
const picture = (name: string): string => join(root, 'docs', 'pictures', name);

const program = join(root, 'lib', 'ccstd.js');
const order = ['-C', join(root, 'standards'), '--edition', 'student', '--formats'];
execFileSync(process.execPath, [program, 'build', 'crosswalk', ...order, 'html'], { stdio: 'inherit' });
const course = ['--course', 'control-circuits'];
execFileSync(process.execPath, [program, 'build', 'worksheet', ...course, ...order, 'html,pdf'], {
  stdio: 'inherit',
});

const sheet = join(pages, 'student', 'worksheet', 'control-circuits', 'ca6140.pdf');
const firstPage = ['-f', '1', '-l', '1', '-r', '78', '-gray', '-singlefile', '-png'];
execFileSync('pdftoppm', [...firstPage, sheet, picture('printed-sheet')]);

const found = nodeHost().browser();
if (!found) throw new Error('no browser: name one in CCSTD_BROWSER');
const { chromium } = await import('playwright-core');
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1120, height: 912 } });
const table = 'electrical-automation--intermediate--electrician-2018-4.html';
await page.goto(pathToFileURL(join(pages, 'crosswalk', table)).href);
await page.screenshot({ path: picture('crosswalk.png') });
await browser.close();
