import { css } from 'lit';

/**
 * Colours and measures of the first paint; those of surfaces and tones are in `tones.styles.ts`. A page sets `--dvc-*`; inside, widgets read `--_*`. Light or dark follows the page's own
 * `color-scheme` (a page that is always white keeps white widgets), or `data-theme="light | dark | auto"` on the tag.
 * Who asks for more contrast gets edges and words in full ink. Why so: docs/decisions/0018-look-and-words.md.
 */
export const tokens = css`
  :host {
    --_surface: var(--dvc-surface, #fff);
    --_ink: var(--dvc-ink, #1a1f26);
    --_edge: var(--dvc-edge, #737d8a);
    --_primary: var(--dvc-primary, #0f4c81);
    --_on-primary: var(--dvc-on-primary, #fff);
    --_focus: var(--dvc-focus, var(--_primary));
    --_radius-control: var(--dvc-radius-control, 6px);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_surface: var(--dvc-surface, light-dark(#fff, #161b22));
      --_ink: var(--dvc-ink, light-dark(#1a1f26, #eef1f5));
      --_edge: var(--dvc-edge, light-dark(#737d8a, #8792a0));
      --_primary: var(--dvc-primary, light-dark(#0f4c81, #8cc2f2));
      --_on-primary: var(--dvc-on-primary, light-dark(#fff, #0b1a28));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_edge: var(--_ink);
    }
  }
  :host([data-theme='light']) {
    color-scheme: light;
  }
  :host([data-theme='dark']) {
    color-scheme: dark;
  }
  :host([data-theme='auto']) {
    color-scheme: light dark;
  }
`;
