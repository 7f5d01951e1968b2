/** The look, for the builders of pages: which tokens there are, and whether a theme can be read. No DOM needed. */
export { checkTheme, type ThemeProblem } from './check-theme.js';
export type { Ground } from './pairs.js';
export {
  type ColourToken,
  colourTokens,
  completeTheme,
  measureTokens,
  type Scheme,
  type ThemeColours,
} from './tokens.js';
