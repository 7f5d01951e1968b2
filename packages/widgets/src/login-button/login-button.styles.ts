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
  .box > *,
  .box slot > *,
  .box ::slotted(*) {
    grid-area: 1 / 1;
  }
  /* Holds the size of the sign-in button in every state, in whatever font and language the page has. */
  .sizer {
    visibility: hidden;
  }
  .btn,
  .sizer {
    inline-size: 100%;
    min-block-size: 48px;
  }
`;
