import { ContextProvider } from '@lit/context';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { gatewayUrlContext } from '../foundation/gateway-url-context.js';
import { version } from '../foundation/version.js';

/**
 * Names the gateway for the widgets inside it. Shows nothing of its own.
 *
 * @element dvc-gateway
 * @attr url - URL or path of the gateway. Without it, widgets inside use the page's default.
 * @slot - The part of the page whose widgets use this gateway.
 *
 * @example
 * <dvc-gateway url="https://dvc.example.gov.vn/dvcqg"><dvc-login-button></dvc-login-button></dvc-gateway>
 */
export class DvcGateway extends LitElement {
  static readonly dvcqgVersion: string = version;

  static override get properties(): PropertyDeclarations {
    return { url: { type: String, reflect: true } };
  }

  /** URL or path of the gateway. Without it, widgets inside use the page's default. */
  declare url: string | undefined;

  readonly #provider = new ContextProvider(this, { context: gatewayUrlContext });

  // What is inside is laid out as if this tag were not there.
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('url')) this.#provider.setValue(this.url || undefined);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-gateway': DvcGateway;
  }
}
