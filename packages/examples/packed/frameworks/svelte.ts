import { page, tsconfig, vite, viteConfig, type Project } from './project.js';

const app = (attribute: string) => `<script lang="ts">
  import '@dvcqg/widgets/define';
  import '@dvcqg/widgets/svelte';
  let shown = $state('');
  let code = $state('');
</script>
<dvc-login-button return-to="/app/" ondvc-state-change={(event) => (shown = event.detail.state)}></dvc-login-button>
<dvc-dossier-tracker ${attribute} ondvc-dossier-found={({ detail }) => (code = detail.code)}></dvc-dossier-tracker>
<p>{shown}</p>
<p id="code">{code}</p>
`;

export const svelte: Project = {
  dependencies: {
    ...vite,
    svelte: '5.57.3',
    '@sveltejs/vite-plugin-svelte': '7.3.1',
    'svelte-check': '4.7.8',
  },
  files: {
    'tsconfig.json': tsconfig(),
    'svelte.config.js': 'export default {};\n',
    'vite.config.mjs': viteConfig({ from: '@sveltejs/vite-plugin-svelte', name: '{ svelte }' }),
    'index.html': page('/src/main.ts'),
    'src/main.ts': `import { mount } from 'svelte';\nimport App from './app.svelte';\nmount(App, { target: document.getElementById('app')! });\n`,
    'src/app.svelte': app('code="H99.01-20260701-0000005"'),
  },
  check: ['svelte-check', '--tsconfig', './tsconfig.json'],
  build: ['vite', 'build'],
  out: 'dist',
  faulty: { 'src/app.svelte': app('code={5}') },
};
