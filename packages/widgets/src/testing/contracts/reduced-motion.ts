import { inEveryState } from './contract.js';
import { emulate } from './emulate.js';
import { inside, nameOf, none } from './look.js';

/** For who wants less motion nothing moves: no animation runs, no transition takes time. */
export const reducedMotion = inEveryState('reduced-motion', async ({ widget }, test) => {
  await emulate(test, { 'prefers-reduced-motion': 'reduce' }, () => {
    const moving = inside(widget)
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 10);
    none(
      'still moves',
      moving.map(({ effect }) => nameOf((effect as KeyframeEffect | null)?.target ?? widget)),
    );
  });
});
