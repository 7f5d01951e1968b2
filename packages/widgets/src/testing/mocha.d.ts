// The runner brings mocha without types; these are the hooks we use beside `describe` and `it`.
declare function before(run: () => unknown): void;
declare function beforeEach(run: () => unknown): void;
declare function after(run: () => unknown): void;
declare function afterEach(run: () => unknown): void;
