import { css } from 'lit';

/** The place of a usual answer, so that what follows on the page does not move when it comes. */
export const supplementStyles = css`
  @media not print {
    .root {
      min-block-size: min(100svh, 45em);
    }
  }
  .page-title {
    margin-block-end: 16px;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }
  .wait {
    display: grid;
    gap: 16px;
  }
  .wait .skeleton {
    block-size: 5em;
  }
  .body,
  .form,
  .review {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
`;
