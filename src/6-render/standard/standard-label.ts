/** What the standard of a programme is called where pages link to it: by the form that the profile gives it. */
import type { StandardModel } from '../../model/model.ts';

export function standardLabel({ profile }: Pick<StandardModel, 'profile'>): string {
  return profile === 'moe' ? 'site.training-plan' : 'site.standard';
}
