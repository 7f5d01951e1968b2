import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The states that each widget can be in, as its machine's types say: class name → names for `:state(…)`. */
export function statesOf() {
  const entry = at('src/index.ts');
  const { config } = ts.readConfigFile(at('../../tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, files: [entry], include: [] },
    ts.sys,
    at('../..'),
  );
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const found = {};
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(source))) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!(target.flags & ts.SymbolFlags.Class)) continue;
    const model = checker.getDeclaredTypeOfSymbol(target).getProperty('model');
    if (!model) continue;
    const state = checker.getTypeOfSymbolAtLocation(model, source).getProperty('state');
    const type = checker.getTypeOfSymbolAtLocation(state, source);
    const names = (type.isUnion() ? type.types : [type]).flatMap((one) =>
      one.isStringLiteral() ? [one.value] : [],
    );
    // Any widget fails when its code cannot be loaded.
    found[symbol.name] = [...new Set([...names, 'failed'])].sort();
  }
  return found;
}
