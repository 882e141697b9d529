/** How Chinese text numbers its points without a list of Markdown: 1）断电, （2）验电, ③挂牌, 一、准备, 第二步, • 接线. */
export const startsWithPoint =
  /^[ \t]*(?:\d{1,3}[)）、．](?!\d)|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|[\u2460-\u249B\u3220-\u3229]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[步项条点]|[·・※•●■□◆◇★☆▲△○√×✓✗☐☑])/m;
