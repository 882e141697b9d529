/** Scripts and data of the pages are read when somebody asks for them: as scripts, which open from a disk too. */

/** Settles when the script has run; it leaves nothing in the page. */
export function loadScript(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      script.remove();
      done();
    };
    script.onerror = () => {
      script.remove();
      failed(new Error(address));
    };
    document.head.append(script);
  });
}

/** The folder of the script that runs now; it is known only while that is read. */
export function folderOfScript(): string {
  return new URL('./', (document.currentScript as HTMLScriptElement).src).href;
}
