import { css } from 'lit';

export const accountStyles = css`
  /* However long the name is, the place stays as wide as the sign-in button. */
  .account {
    display: flex;
    justify-content: flex-end;
    contain: inline-size;
  }
  .who {
    justify-content: flex-start;
    inline-size: auto;
    max-inline-size: 100%;
    padding: 5px 10px 5px 6px;
    border-color: var(--_line);
    background-color: var(--_surface);
    color: var(--_ink);
  }
  .initials {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: max(36px, 2em);
    block-size: max(36px, 2em);
    border-radius: 50%;
    background-color: var(--_primary);
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
  /* Below the test tag, which grows with the text. */
  .menu {
    position: absolute;
    inset: calc(100% + 1.125em - 3px) 0 auto auto;
    z-index: 2;
    display: grid;
    gap: 4px;
    inline-size: max-content;
    min-inline-size: min(100%, 15em);
    max-inline-size: min(22em, 90vw);
    padding: 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .menu[hidden] {
    display: none;
  }
  .menu .problem {
    padding: 8px;
    color: var(--_danger);
  }
  .menu > p {
    padding: 4px 8px 0;
  }
  .menu .note {
    padding: 0 8px 8px;
    border-block-end: 1px solid var(--_line);
  }
  .menu .btn {
    justify-content: flex-start;
    min-block-size: 44px;
    padding-inline: 8px;
    border-color: transparent;
    text-decoration: none;
  }
  /* A tag on the lower edge of the button and out of the flow: the place of the button never depends on what the session says. It begins below the words, and little of it stands out, since a page may have something close below. */
  .root > .ribbon {
    inset: calc(100% - 9px) 8px auto auto;
    margin: 0;
    border-radius: 999px;
    padding-inline: 8px;
    font-size: 0.75em;
    line-height: 1.5;
    text-align: center;
    inline-size: max-content;
    max-inline-size: calc(100% - 16px);
    pointer-events: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .who .icon {
      transition: none;
    }
  }
`;
