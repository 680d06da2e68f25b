import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ApiError } from "../api/errors";
import { formOf, type Preview, previewDataset } from "../api/uploads/preview-dataset";
import { beginningOf } from "./beginning";
import { previewFields } from "./draft-fields";
import { type Card, change } from "./queue";
import { stillReadable } from "./waiting";

export interface Look {
  preview: Preview;
  /** Whether all of the file was looked at. */
  whole: boolean;
  /** Bytes that were sent to be looked at. */
  bytes: number;
}

/** From here on it is worth telling how far the sending is. */
const TOLD = 2 << 20;

export const previewQuery = (card: Card) =>
  queryOptions({
    queryKey: ["preview", card.id, previewFields(card.asked)],
    queryFn: async ({ signal }): Promise<Look> => {
      await stillReadable(card.file);
      const { bytes, whole } = await beginningOf(card.file);
      const form = formOf(previewFields(card.asked), bytes, card.file.name);
      const told = bytes.size < TOLD ? undefined : (looked: number) => change(card.id, () => ({ looked }));
      const preview = await previewDataset(form, signal, told);
      return { preview, whole: whole && preview.whole_file, bytes: bytes.size };
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < 1 && !(error instanceof ApiError && error.status < 500),
  });
