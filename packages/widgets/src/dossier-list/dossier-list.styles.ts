import { css } from 'lit';

export const listStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-end: 12px;
  }
  .title {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }
  /* The place of a usual page of rows, so that what follows does not move when they come. */
  .body {
    min-block-size: min(100svh, 38em);
  }
  @container (max-width: 30em) {
    .body {
      min-block-size: min(100svh, 52em);
    }
  }
  .wait {
    display: grid;
    gap: 16px;
  }
  .wait .skeleton {
    block-size: 5.5em;
  }
`;
