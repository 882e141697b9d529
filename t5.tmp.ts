import { Parser, parseAllDocuments } from 'yaml';
import { commentsOf, attachComments } from './src/fmt/attach-comments.ts';
import { outlineOf } from './src/fmt/outline.ts'; import { printCanonical } from './src/fmt/print.ts';
for (const t of [`kind: course
goals:
  - id: g1
    text: |
      a

     # r1
      # no
    level: "q"
`, `kind: course
x-g: |2
   ind
    more
goals:
  - id: g1
# r2
    text: |
      a

       # r1
      # no
     # r0
    level: "q"
`]) {
 const d = parseAllDocuments(t, {schema:'failsafe', keepSourceTokens: true, uniqueKeys: false}) as any;
 const root = outlineOf(d[0], t)!; const m = attachComments(t, root);
 console.log(commentsOf(t).map(c => c.text), '\n' + printCanonical(root, m, {type: 'Course', reorder: true}));
}
