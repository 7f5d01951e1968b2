/**
 * The words of failures, by themselves: widgets load them with the first failure. This entry shares no file with another, because
 * bundlers make what it shares one more file to wait for, with all words in it.
 */
export { failureSentence, failureText, type FailureParams, type FailureText } from './domain/failure-text.js';
export { refundFailures, supplementFailures } from './domain/more-failures.js';
