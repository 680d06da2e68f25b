import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "@/lib/api/client";
import type { Reject } from "@/lib/api/datasets/list-rejects";
import type { Version } from "@/lib/api/datasets/list-versions";
import { type Place, placeOf } from "./corrections";

export interface Outcome {
  /** Places whose corrected records are loaded. */
  loaded: Place[];
  /** Records of the correction that were rejected again, and the place that each was meant for, where that is known. */
  rejected: { reject: Reject; of: Place | null }[];
}

/** The number of the correction that made a version: its files are the dataset's own, then the corrections in order. */
export function correctionOf(version: Pick<Version, "files">): number {
  return version.files.length - 1;
}

/** What became of each corrected record, out of the rejects of the version that they made. */
export function outcomeOf(places: ReadonlyMap<number, Place>, correction: number, rejects: readonly Reject[]): Outcome {
  const again = rejects.filter((reject) => reject.correction === correction);
  const lines = new Set(again.map((reject) => reject.line));
  return {
    loaded: [...places].filter(([line]) => !lines.has(line)).map(([, place]) => place),
    rejected: again.map((reject) => ({ reject, of: places.get(reject.line) ?? null })),
  };
}

const PAGE = 100;
const MOST_PAGES = 50;

/** Every reject of a version, as far as anybody will read. Corrections come last, so that all pages are asked for. */
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

/** For what a place is called once its record is in the rejects anew. */
export function placeOfAgain({ reject, of }: Outcome["rejected"][number]): Place {
  return of ?? placeOf(reject);
}
