import { page, tsconfig, vite, viteConfig, type Project } from './project.js';

const mount = `import { createRoot } from 'react-dom/client';
import { App } from './app';
createRoot(document.getElementById('app')!).render(<App />);
`;

const wrappers = (attribute: string) => `import { useState } from 'react';
import { DvcDossierTracker, DvcLoginButton } from '@dvcqg/widgets/react';
export function App() {
  const [state, setState] = useState('');
  const [code, setCode] = useState('');
  return (
    <main>
      <DvcLoginButton returnTo="/app/" onDvcStateChange={(event) => setState(event.detail.state)} />
      <DvcDossierTracker ${attribute} onDvcDossierFound={({ detail }) => setCode(detail.code)} />
      <p>{state}</p>
      <p id="code">{code}</p>
    </main>
  );
}
`;

const tags = (attribute: string) => `import '@dvcqg/widgets/define';
import '@dvcqg/widgets/react/jsx';
import { useState } from 'react';
export function App() {
  const [state, setState] = useState('');
  const [code, setCode] = useState('');
  return (
    <main>
      <dvc-login-button return-to="/app/" ondvc-state-change={(event) => setState(event.detail.state)} />
      <dvc-dossier-tracker ${attribute} ondvc-dossier-found={({ detail }) => setCode(detail.code)} />
      <p>{state}</p>
      <p id="code">{code}</p>
    </main>
  );
}
`;

const react = (version: string, types: string, app: (attribute: string) => string): Project => ({
  dependencies: {
    ...vite,
    react: version,
    'react-dom': version,
    '@types/react': types,
    '@types/react-dom': types,
  },
  files: {
    'tsconfig.json': tsconfig({ jsx: 'react-jsx' }),
    'vite.config.mjs': viteConfig(),
    'index.html': page('/src/main.tsx'),
    'src/main.tsx': mount,
    'src/app.tsx': app('code="H99.01-20260701-0000005"'),
  },
  check: ['tsc'],
  build: ['vite', 'build'],
  out: 'dist',
  faulty: { 'src/app.tsx': app('code={5}') },
});

const lean = { without: 'dvc-refund-request' };
/** React 18 sets attributes only: the components set properties and listen. */
export const react18 = { ...react('18.3.1', '^18.3.0', wrappers), ...lean };
export const react19 = { ...react('19.3.1', '^19.3.0', wrappers), ...lean };
/** React 19 knows custom elements: the bare tags. */
export const react19Tags = react('19.3.1', '^19.3.0', tags);
