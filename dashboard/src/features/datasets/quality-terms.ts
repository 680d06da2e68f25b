export interface QualityTerm {
  name: string;
  weight: number;
  value: number;
}

/** The parts of a score, out of its formula: `0.99 = 0.5 × completeness 0.9997 + …`. Empty where it is written otherwise. */
export function qualityTerms(formula: string): QualityTerm[] {
  return [...formula.matchAll(/(\d+(?:\.\d+)?) × ([a-z]+) (\d+(?:\.\d+)?)/g)].map(([, weight, name, value]) => ({
    name: name ?? "",
    weight: Number(weight),
    value: Number(value),
  }));
}
