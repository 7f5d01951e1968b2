import type { Project } from './project.js';

const version = '21.2.26';

const app = (
  code: string,
) => `import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { DvcDossierTracker, DvcLoginButton } from '@dvcqg/widgets/angular';

@Component({
  selector: 'app-root',
  imports: [DvcDossierTracker, DvcLoginButton],
  template: \`
    <dvc-login-button returnTo="/app/" (dvcStateChange)="state.set($event.detail.state)" />
    <dvc-dossier-tracker ${code} (dvcDossierFound)="code.set($event.detail.code)" />
    <p>{{ state() }}</p>
    <p id="code">{{ code() }}</p>
  \`,
})
class App {
  readonly state = signal('');
  readonly code = signal('');
}

void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
`;

/** TypeScript 5.9: what this Angular, the newest that runs on Node 20, is made for. */
export const angular: Project = {
  dependencies: {
    '@angular/build': '21.2.27',
    '@angular/cli': '21.2.27',
    '@angular/common': version,
    '@angular/compiler': version,
    '@angular/compiler-cli': version,
    '@angular/core': version,
    '@angular/platform-browser': version,
    rxjs: '7.8.2',
    tslib: '2.8.1',
    typescript: '5.9.3',
  },
  files: {
    'angular.json': JSON.stringify({
      version: 1,
      cli: { analytics: false, cache: { enabled: false } },
      projects: {
        app: {
          projectType: 'application',
          root: '',
          sourceRoot: 'src',
          architect: {
            build: {
              builder: '@angular/build:application',
              options: {
                browser: 'src/main.ts',
                index: 'src/index.html',
                tsConfig: 'tsconfig.json',
                outputPath: { base: 'dist', browser: '' },
                baseHref: '/app/',
                progress: false,
              },
            },
          },
        },
      },
    }),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        module: 'preserve',
        moduleResolution: 'bundler',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        skipLibCheck: false,
        experimentalDecorators: true,
        isolatedModules: true,
        importHelpers: true,
      },
      angularCompilerOptions: { strictTemplates: true },
      files: ['src/main.ts'],
    }),
    'src/index.html': `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Trang</title><base href="/"></head><body><app-root></app-root></body></html>
`,
    'src/main.ts': app('code="H99.01-20260701-0000005"'),
  },
  check: ['ngc', '--noEmit'],
  build: ['ng', 'build'],
  out: 'dist',
  without: 'dvc-refund-request',
  faulty: { 'src/main.ts': app('[code]="5"') },
};
