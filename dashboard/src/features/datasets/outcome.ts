import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "@/lib/api/client";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import type { Version } from "@/lib/api/datasets/list-versions";
import { type Place, placeOf } from "./corrections";

export interface Outcome {
  loaded: number;
  /** Records that were rejected again, or for the first time where the correction added them. */
  rejected: Reject[];
}

/** The number of the correction that made a version: its files are the dataset's own, then the corrections in order. */
export function correctionOf(version: Pick<Version, "files">): number {
  return version.files.length - 1;
}

/**
 * What became of each corrected record, out of the rejects of the version that they made: one that names its line keeps
 * that place, one that does not stands in the correction.
 */
export function outcomeOf(places: readonly Place[], correction: number, rejects: readonly Reject[]): Outcome {
  const sent = new Set(places);
  const again = rejects.filter((reject) => sent.has(placeOf(reject)));
  return {
    loaded: places.length - again.length,
    rejected: [...again, ...rejects.filter((reject) => reject.correction === correction && !sent.has(placeOf(reject)))],
  };
}

const PAGE = 100;
const MOST_PAGES = 50;

/** Every reject of a version, as far as anybody will read. */
export const everyRejectQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ["rejects", id, version, "every"],
    queryFn: async ({ signal }) => {
      const rejects: Reject[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page++) {
        const answer = await answered(
          api.GET("/datasets/{id}/rejects", { params: { path: { id }, query: { version, limit: PAGE, cursor } }, signal }),
        );
        rejects.push(...answer.items);
        if (!answer.next_cursor) {
          break;
        }
        cursor = answer.next_cursor;
      }
      return rejects;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
