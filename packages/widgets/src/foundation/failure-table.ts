/** Apart, so that the words of failures come only with a failure. */
export { failureText } from '@dvcqg/sdk';
