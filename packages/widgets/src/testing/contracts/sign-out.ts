import { contract } from './contract.js';
import { must, wait, words } from './look.js';

/** Who signs out in another tab leaves nothing of their own on this one. */
export const signOut = contract('sign-out', (subject, holds) => {
  if (!subject.personal?.length) {
    holds('shows nothing of a person’s own', () => undefined);
    return;
  }
  for (const state of subject.personal) {
    holds(`in another tab, what is the person’s own goes: ${state}`, async () => {
      const { widget, signOutElsewhere, rest, remove } = await subject.show(state);
      try {
        const before = words(widget);
        must(Boolean(signOutElsewhere), 'the subject cannot sign out elsewhere');
        signOutElsewhere?.();
        await wait('other words', () => words(widget) !== before);
        await rest();
        must(words(widget) !== before, 'came back');
      } finally {
        remove();
      }
    });
  }
});
