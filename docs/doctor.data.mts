import { findings, type KnownFinding } from '../packages/widgets/dist/doctor/index.js';

interface Table {
  readonly vi: readonly KnownFinding[];
  readonly en: readonly KnownFinding[];
}

declare const data: Table;
export { data };

// VitePress asks for a default export.
export default {
  load: (): Table => ({ vi: findings('vi'), en: findings('en') }),
};
