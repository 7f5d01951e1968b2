import { page, tsconfig, vite, viteConfig, type Project } from './project.js';

const app = (attribute: string) => `<script setup lang="ts">
import '@dvcqg/widgets/define';
import '@dvcqg/widgets/vue';
import { ref } from 'vue';
const state = ref('');
const code = ref('');
</script>
<template>
  <dvc-login-button return-to="/app/" @dvc-state-change="(event) => (state = event.detail.state)" />
  <dvc-dossier-tracker ${attribute} @dvc-dossier-found="({ detail }) => (code = detail.code)" />
  <p>{{ state }}</p>
  <p id="code">{{ code }}</p>
</template>
`;

export const vue: Project = {
  dependencies: { ...vite, vue: '3.5.45', '@vitejs/plugin-vue': '6.0.11', 'vue-tsc': '3.3.14' },
  files: {
    'tsconfig.json': JSON.stringify({
      ...(JSON.parse(tsconfig()) as object),
      vueCompilerOptions: { strictTemplates: true },
    }),
    'vite.config.mjs': viteConfig({
      from: '@vitejs/plugin-vue',
      name: 'vue',
      imports: `import { isWidget } from '@dvcqg/widgets/vue';`,
      options: `{ template: { compilerOptions: { isCustomElement: isWidget } } }`,
    }),
    'index.html': page('/src/main.ts'),
    'src/main.ts': `import { createApp } from 'vue';\nimport App from './app.vue';\ncreateApp(App).mount('#app');\n`,
    'src/app.vue': app('code="H99.01-20260701-0000005"'),
  },
  check: ['vue-tsc'],
  build: ['vite', 'build'],
  out: 'dist',
  faulty: { 'src/app.vue': app(':code="5"') },
};
