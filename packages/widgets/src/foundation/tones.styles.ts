import { css } from 'lit';

/** Colours of surfaces; those of answers are in `answers.styles.ts`. */
export const tones = css`
  :host {
    --_sunken: var(--dvc-surface-sunken, #f5f6f8);
    --_muted: var(--dvc-ink-muted, #4b5563);
    --_line: var(--dvc-line, #d5dae1);
    --_info-bg: var(--dvc-info-bg, #e8f0f8);
    --_radius: var(--dvc-radius, 8px);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_sunken: var(--dvc-surface-sunken, light-dark(#f5f6f8, #0f1318));
      --_muted: var(--dvc-ink-muted, light-dark(#4b5563, #b4bdc9));
      --_line: var(--dvc-line, light-dark(#d5dae1, #323a45));
      --_info-bg: var(--dvc-info-bg, light-dark(#e8f0f8, #13222f));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_line: var(--_ink);
    }
  }
`;
