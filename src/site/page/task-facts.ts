/**
 * On a phone a worksheet begins with its questions: of the task there stand the beginning of its story and what
 * is dangerous; all of it comes when asked for. The style folds nothing on wide screens, and nothing on paper.
 */
export function foldTask(): void {
  const tables = [...document.querySelectorAll('.task-facts, .stage-facts')];
  const offer = document.querySelector<HTMLElement>('.unfold');
  if (!offer) return;
  for (const table of tables) table.classList.add('folded');
  offer.hidden = false;
  offer.querySelector('button')?.addEventListener('click', () => {
    for (const table of tables) table.classList.remove('folded');
    offer.hidden = true;
  });
}
