import { css } from 'lit';

export const loginStyles = css`
  :host {
    display: inline-block;
    container-type: normal;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .box {
    position: relative;
    display: grid;
    align-items: center;
  }
  .box > * {
    grid-area: 1 / 1;
  }
  /* Holds the size of the sign-in button in every state, in whatever font and language the page has. */
  .sizer {
    visibility: hidden;
  }
  .wait {
    align-self: stretch;
    border-radius: var(--_radius-control);
    background: var(--_sunken);
  }
  .btn,
  .sizer {
    inline-size: 100%;
    min-block-size: 48px;
  }
  .who {
    justify-content: flex-start;
    inline-size: auto;
    max-inline-size: 100%;
    justify-self: end;
    padding: 5px 10px 5px 6px;
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_ink);
  }
  .initials {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--_primary);
    color: var(--_on-primary);
    font-size: 0.875em;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who .icon {
    transition: rotate 120ms;
  }
  .who[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .menu {
    position: absolute;
    inset: calc(100% + 4px) 0 auto auto;
    z-index: 2;
    display: grid;
    gap: 4px;
    inline-size: max-content;
    min-inline-size: min(100%, 15em);
    max-inline-size: min(22em, 90vw);
    padding: 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .menu .note {
    padding: 4px 8px 8px;
    border-block-end: 1px solid var(--_line);
  }
  .menu .btn {
    justify-content: flex-start;
    min-block-size: 44px;
    padding-inline: 8px;
    border-color: transparent;
    text-decoration: none;
  }
  .ribbon {
    inset: auto 12px -9px;
    border-radius: 999px;
    font-size: 0.6875em;
    line-height: 16px;
    pointer-events: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .who .icon {
      transition: none;
    }
  }
`;
