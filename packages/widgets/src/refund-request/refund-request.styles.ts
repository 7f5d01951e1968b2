import { css } from 'lit';

/** The place of a usual answer, so that what follows on the page does not move when it comes. */
export const refundRequestStyles = css`
  @media not print {
    .root {
      min-block-size: min(100svh, 40em);
    }
  }
  .page-title {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }
`;
