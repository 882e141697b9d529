/**
 * On a phone a worksheet begins with its questions: of the task there stand the beginning of its story and what
 * is dangerous, of its first stage the names of its parts; all of it comes when asked for. The style folds
 * nothing on wide screens, and nothing on paper.
 */
export function offerWholeTask(): void {
  for (const button of document.querySelectorAll('.unfold button'))
    button.addEventListener('click', () => document.documentElement.classList.add('unfolded'));
}
