/** How the book looks on a small screen: the reader chooses font, size and colours. */
export const style = `html { line-height: 1.6; }
body { margin: 0 .4em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 1.1em 0 .4em; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.35em; }
h3 { font-size: 1.2em; }
h4, h5, h6 { font-size: 1.05em; }
p { margin: .45em 0; }
ul, ol { margin: .45em 0; padding-left: 1.5em; }
img, svg { max-width: 100%; height: auto; }
figure { margin: .8em 0; text-align: center; }
figcaption, .note, .eyebrow, .leaf-foot { font-size: .85em; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; font-size: .9em; }
th, td { border: 1px solid; padding: .25em .4em; text-align: left; vertical-align: top; }
td.blank-cell, .blank { height: 1.6em; }
caption, .label, .box-label, dt { font-weight: bold; }
dd { margin: 0 0 .4em 1em; }
pre, code { white-space: pre-wrap; }
.cover { text-align: center; margin-top: 15%; }
.cover ul, .leaf-facts, .path, .options { list-style: none; padding: 0; }
.leaf-no { float: right; margin: 0; }
.leaf-foot { margin-top: 2em; border-top: 1px solid; }
.box, .step, .activity, .item, .card { margin: .9em 0; }
.box { border: 1px solid; padding: .3em .7em; }
.box-safety { border-width: 3px; }
.rule { border-bottom: 1px solid; height: 1.7em; }
.gap { border-bottom: 1px solid; padding: 0 1.5em; }
.tick { display: inline-block; width: .8em; height: .8em; border: 1px solid; }
.drawing { border: 1px solid; height: 8em; }
nav ol { list-style: none; padding-left: 1em; }
`;
