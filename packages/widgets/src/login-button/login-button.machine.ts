import type { Account } from '@dvcqg/sdk';
import type { Machine } from '../foundation/state.js';

export type LoginModel =
  | { readonly state: 'loading' }
  /** Nobody is signed in. */
  | { readonly state: 'idle' }
  /** Somebody was, until the session ran out. */
  | { readonly state: 'expired' }
  /** Signed in; `stuck` when signing out did not work. */
  | { readonly state: 'ready'; readonly account: Account; readonly stuck?: boolean }
  /** Signing out. */
  | { readonly state: 'submitting'; readonly account: Account }
  /** The browser is on its way to another page. */
  | { readonly state: 'pending' }
  /** The gateway could not say who is signed in. */
  | { readonly state: 'failed' };

export type LoginEvent =
  | { readonly type: 'ask' }
  | { readonly type: 'signed-in'; readonly account: Account }
  | { readonly type: 'signed-out'; readonly ended: boolean }
  | { readonly type: 'unknown' }
  | { readonly type: 'sign-out' }
  | { readonly type: 'sign-out-failed' }
  | { readonly type: 'leave' };

export const loginMachine: Machine<LoginModel, LoginEvent> = { initial: { state: 'loading' }, next };

function next(model: LoginModel, event: LoginEvent): LoginModel {
  switch (event.type) {
    case 'ask':
      return { state: 'loading' };
    case 'signed-in':
      // While signing out, another tab's question may still be answered with the old session.
      return model.state === 'submitting' ? model : { state: 'ready', account: event.account };
    case 'signed-out':
      return { state: event.ended ? 'expired' : 'idle' };
    case 'unknown':
      return { state: 'failed' };
    case 'sign-out':
      return model.state === 'ready' ? { state: 'submitting', account: model.account } : model;
    case 'sign-out-failed':
      return model.state === 'submitting' ? { state: 'ready', account: model.account, stuck: true } : model;
    case 'leave':
      return { state: 'pending' };
  }
}
