/** Where browsers of the Chromium family are installed, on Windows, macOS and Linux. */

type Environment = Readonly<Record<string, string | undefined>>;

/** Names the program to use, as a path. */
export const browserVariable = 'CCSTD_BROWSER';

/** Below the folders of programs; Edge is on every Windows machine. */
const onWindows = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const onLinux = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * Paths at which one may be, in the order in which they are tried. One that the user names is the only one:
 * another in its place would print other pages than the user expects.
 */
export function browserPaths(platform: string, env: Environment): readonly string[] {
  const named = env[browserVariable];
  if (named) return [named];
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES(X86)'], env.PROGRAMFILES, env.LOCALAPPDATA].filter((one) => one);
    return onWindows.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return onMac.flatMap((program) => folders.map((folder) => `${folder}/${program}`));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return onLinux.flatMap((program) => [...folders, '/snap/bin'].map((folder) => `${folder}/${program}`));
}
