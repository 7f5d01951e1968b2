import { css } from 'lit';

/**
 * Colours and measures. A page sets `--dvc-*`; inside, widgets read `--_*`. Light or dark follows the page's own
 * `color-scheme` (a page that is always white keeps white widgets), or `data-theme="light | dark | auto"` on the tag.
 */
export const tokens = css`
  :host {
    --_surface: var(--dvc-surface, #fff);
    --_sunken: var(--dvc-surface-sunken, #f5f6f8);
    --_ink: var(--dvc-ink, #1a1f26);
    --_muted: var(--dvc-ink-muted, #4b5563);
    --_line: var(--dvc-line, #d5dae1);
    --_edge: var(--dvc-edge, #737d8a);
    --_primary: var(--dvc-primary, #0f4c81);
    --_on-primary: var(--dvc-on-primary, #fff);
    --_positive: var(--dvc-positive, #166534);
    --_positive-bg: var(--dvc-positive-bg, #e9f5ec);
    --_attention: var(--dvc-attention, #8a4b00);
    --_attention-bg: var(--dvc-attention-bg, #fdf1e0);
    --_danger: var(--dvc-danger, #a21a1a);
    --_danger-bg: var(--dvc-danger-bg, #fcebea);
    --_info: var(--dvc-info, var(--_primary));
    --_info-bg: var(--dvc-info-bg, #e8f0f8);
    --_radius: var(--dvc-radius, 8px);
    --_radius-control: var(--dvc-radius-control, 6px);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_surface: var(--dvc-surface, light-dark(#fff, #161b22));
      --_sunken: var(--dvc-surface-sunken, light-dark(#f5f6f8, #0f1318));
      --_ink: var(--dvc-ink, light-dark(#1a1f26, #eef1f5));
      --_muted: var(--dvc-ink-muted, light-dark(#4b5563, #b4bdc9));
      --_line: var(--dvc-line, light-dark(#d5dae1, #323a45));
      --_edge: var(--dvc-edge, light-dark(#737d8a, #8792a0));
      --_primary: var(--dvc-primary, light-dark(#0f4c81, #8cc2f2));
      --_on-primary: var(--dvc-on-primary, light-dark(#fff, #0b1a28));
      --_positive: var(--dvc-positive, light-dark(#166534, #7fd49a));
      --_positive-bg: var(--dvc-positive-bg, light-dark(#e9f5ec, #14281b));
      --_attention: var(--dvc-attention, light-dark(#8a4b00, #f2b866));
      --_attention-bg: var(--dvc-attention-bg, light-dark(#fdf1e0, #2c2110));
      --_danger: var(--dvc-danger, light-dark(#a21a1a, #f59a94));
      --_danger-bg: var(--dvc-danger-bg, light-dark(#fcebea, #2f1817));
      --_info-bg: var(--dvc-info-bg, light-dark(#e8f0f8, #13222f));
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
