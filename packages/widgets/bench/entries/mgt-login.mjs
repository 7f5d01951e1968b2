// With the smallest provider there is: it asks nobody. A real one (MSAL) is several times the size of the button.
import { registerMgtLoginComponent } from '@microsoft/mgt-components';
import { Providers, ProviderState, SimpleProvider } from '@microsoft/mgt-element';

const nothing = async () => undefined;
const login = () => fetch('/shop/login');
Providers.globalProvider = new SimpleProvider(async () => '', login, nothing);
Providers.globalProvider.setState(ProviderState.SignedOut);
registerMgtLoginComponent();
