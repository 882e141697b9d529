/** How the report page looks: on a desk, on a phone, in the dark and on paper. */
import { filterStyle } from './severity-filter.ts';

export const pageStyle = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #55606f; --paper: #fff; --shade: #f4f6f9; --line: #d5dbe3; --link: #0b57b0;
  --error: #b3261e; --warning: #8a5300; --info: #0b57b0; --mark: #ffe08a }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #a9b3c0; --paper: #14181e; --shade: #1e242c; --line: #39424e; --link: #8ab8ff;
  --error: #ff9a92; --warning: #f2bb63; --info: #8ab8ff; --mark: #6b5310 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem } h2 { font-size: 1.3rem; margin: 2.5rem 0 1rem } h3 { font-size: 1.05rem; margin: 2rem 0 .75rem }
h4 { font-size: 1rem; margin: 0; line-height: 1.5 } p { margin: .4rem 0 } a { color: var(--link) } ul { margin: .4rem 0; padding-left: 1.4rem }
.counts { font-size: 1.1rem; font-weight: 600 } .clean { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem }
.place, .hint, .name { color: var(--soft); font-size: .9rem } .tally { color: var(--soft); font-weight: 400; font-size: .9rem }
.show-words { display: inline-block; margin-right: .75rem } .show { width: 1.1rem; height: 1.1rem; vertical-align: -.15rem; margin: 0 .35rem 0 0 }
.show + label { margin-right: 1.25rem; font-weight: 600; padding: .4rem 0 }
label.error, .error .badge { color: var(--error) } label.warning, .warning .badge { color: var(--warning) } label.info, .info .badge { color: var(--info) }
.badge { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; font-size: .85rem; white-space: nowrap }
.finding { border: 1px solid var(--line); border-left: .3rem solid var(--line); border-radius: .4rem; padding: .75rem 1rem; margin: 0 0 1rem; scroll-margin-top: 1rem }
.finding.error { border-left-color: var(--error) } .finding.warning { border-left-color: var(--warning) } .finding.info { border-left-color: var(--info) }
.finding:target, h3:target { outline: .2rem solid var(--link); outline-offset: .2rem }
.frame, pre { background: var(--shade); border-radius: .3rem; padding: .5rem 0; margin: .5rem 0; font: .875rem/1.6 ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace }
pre { padding: .5rem .75rem; overflow-x: auto; overflow-wrap: normal } code { font: inherit; font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace }
.row { display: flex } .row code { white-space: pre-wrap; min-width: 0; flex: 1; padding-right: .75rem }
.no { flex: none; width: 3.5rem; padding-right: .75rem; text-align: right; color: var(--soft); user-select: none }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--error); padding: 0 1px } .related mark { border-bottom-color: var(--info) }
.label { font-weight: 600 } .help::before { content: "→ "; color: var(--soft) } summary { cursor: pointer; color: var(--link); padding: .25rem 0 }
${filterStyle}
@media (max-width: 30rem) { .no { width: 2.2rem; padding-right: .5rem } .finding { padding: .6rem .7rem } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --shade: #f4f4f4; --line: #999; --link: #000; --error: #900; --warning: #640; --info: #036; --mark: #ddd }
  body { max-width: none; padding: 0; font-size: 10pt } .show, .show + label, .show-words, nav, details { display: none } a { text-decoration: none }
  .finding, .row { break-inside: avoid } h2, h3, h4 { break-after: avoid } mark { print-color-adjust: exact } @page { size: A4; margin: 18mm } }
`;

/** For the page's security policy: the only style it may use. A test recomputes it. */
export const pageStyleHash = 'sha256-YVjq2KP2+cn3b8eL5/5bdK8yO4XL4Rn4gg3ibR1DsgA=';
