/** The colours of the theme that is on, and the font, as ECharts wants them: resolved. */
export interface Palette {
  series: string[];
  ink: string;
  inkSoft: string;
  inkFaint: string;
  line: string;
  hover: string;
  surface: string;
  raised: string;
  font: string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: Array.from({ length: 8 }, (_, index) => of(`--series-${index + 1}`)),
    ink: of("--ink"),
    inkSoft: of("--ink-soft"),
    inkFaint: of("--ink-faint"),
    line: of("--line"),
    hover: of("--hover"),
    surface: of("--surface"),
    raised: of("--raised"),
    // Into attributes that ECharts writes without escaping them.
    font: of("--font-sans").replaceAll('"', "'"),
  };
}
