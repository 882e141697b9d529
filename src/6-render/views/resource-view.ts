/**
 * The learning resources of a task → a list of media: an address to scan, a page of the book, or a file to
 * open.
 */
import { leafNumber } from '../../leaves/course-leaves.ts';
import { infoLeaf } from '../../leaves/leaf-names.ts';
import { isWebUrl } from '../../markdown/safe-url.ts';
import type { LearningTask } from '../../model/model.ts';
import { joinPath } from '../../paths/join-path.ts';
import type { LeafLink, LinkTo } from './leaf-names.ts';

type Resource = LearningTask['resources'][number];

export interface ResourceView extends Pick<Resource, 'type' | 'title'> {
  /**
   * A checked http address.
   * @zh 检查过的网址
   * @format uri
   */
  readonly url: string | undefined;
  /**
   * The information page that the file is in this book.
   * @zh 文件在本书里就是哪一张信息页
   */
  readonly page: (LeafLink & { readonly leafNo: string }) | undefined;
  /**
   * As the author names it in a file; shown when it may be handed out.
   * @zh 作者写的附件；可以发放时才显示
   */
  readonly file: { readonly from: string; readonly path: string; readonly name: string } | undefined;
}

export function resourceViews(task: LearningTask, linkTo: LinkTo): readonly ResourceView[] {
  return task.resources.map(({ type, title, url, file }) => ({
    type,
    title,
    url: url !== undefined && isWebUrl(url) ? url : undefined,
    page: file === undefined ? undefined : pageOf(task, joinPath(task.file, file), linkTo),
    file:
      file === undefined
        ? undefined
        : { from: task.file, path: file, name: file.slice(file.lastIndexOf('/') + 1) },
  }));
}

function pageOf(task: LearningTask, path: string | undefined, linkTo: LinkTo): ResourceView['page'] {
  for (const stage of task.stages)
    for (const activity of stage.activities)
      if (activity.info?.file === path && path !== task.file)
        return {
          leafNo: leafNumber(task, infoLeaf(task, stage, activity)),
          ...linkTo(infoLeaf(task, stage, activity)),
        };
  return undefined;
}
