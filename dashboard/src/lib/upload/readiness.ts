import type { Preview } from "../api/uploads/preview-dataset";
import { countOf } from "../format/words";

/** Why a file can't be sent yet; null: it can. */
export function hindrance(preview: Preview | null): string | null {
  if (!preview) {
    return "It has to be looked at first.";
  }
  if (!preview.fits) {
    return "Say where the missing columns come from first.";
  }
  return preview.questions.length > 0 ? `Answer ${countOf(preview.questions.length, "question")} first.` : null;
}

/** The department that the file fits clearly better than the chosen one, if any: as the server warns of it. */
export function betterDepartment({ department, departments }: Preview): Preview["departments"][number] | null {
  const own = departments.find((each) => each.department === department);
  return (
    departments.find(
      (each) => each.department !== department && each.fits && (!own?.fits || each.mapped > own.mapped),
    ) ?? null
  );
}
