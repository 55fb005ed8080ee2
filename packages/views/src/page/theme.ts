import { parseColor, type Rgb } from '../color/color.ts';
import { paletteFor, type Palette } from '../color/palette.ts';

/** How a view looks where it stands. */
export interface Theme {
  readonly background: Rgb;
  readonly text: Rgb;
  readonly palette: Palette;
  readonly font: string;
  /** Lines in the colour of text: the reader asked for more contrast. */
  readonly isHighContrast: boolean;
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** Reads what the style sheet and the host's custom properties come to. */
export function themeOf(view: HTMLElement): Theme {
  const style = getComputedStyle(view);
  const background = parseColor(style.backgroundColor) ?? white;
  return {
    background,
    text: parseColor(style.color) ?? black,
    palette: paletteFor(background),
    font: style.fontFamily,
    isHighContrast:
      matches('(forced-colors: active)') ||
      matches('(prefers-contrast: more)') ||
      view.closest('.vscode-high-contrast, .vscode-high-contrast-light') !== null,
  };
}

/** Whether the reader asked for things not to move. */
export function prefersStillness(): boolean {
  return matches('(prefers-reduced-motion: reduce)');
}

/**
 * Tells when the theme may be another one: the system's changed, or the host gave its page other classes or properties.
 *
 * @returns what ends it
 */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributeFilter: ['class', 'style', 'data-vscode-theme-id'] });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}

function matches(query: string): boolean {
  return matchMedia(query).matches;
}
