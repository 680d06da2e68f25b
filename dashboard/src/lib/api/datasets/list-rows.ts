import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api, type Schemas } from "../client";
import { ApiError } from "../errors";
import { type Allowance, allowanceOf } from "../allowance";

export type CleanRow = Schemas["CleanRow"];

export interface RowsQuestion {
  /** A column, with - before it for the largest first. */
  sort?: string;
  /** column:text, all of which must hold. */
  filter?: string[];
}

export type RowsPage = Schemas["CleanRowPage"] & { allowance: Allowance | null };

const PAGE = 100;

async function fetchRows(id: string, question: RowsQuestion, cursor: string | undefined, signal: AbortSignal): Promise<RowsPage> {
  const { data, error, response } = await api.GET("/datasets/{id}/rows", {
    params: { path: { id }, query: { ...question, limit: PAGE, cursor } },
    headers: { Accept: "application/json" },
    signal,
  });
  if (!response.ok || !data) {
    throw ApiError.of(response, error);
  }
  return { ...(data as Schemas["CleanRowPage"]), allowance: allowanceOf(response) };
}

/** Each page is one of the queries that a person has per hour: asked for once, and never again by itself. */
export const rowsQuery = (id: string, version: number, question: RowsQuestion) =>
  infiniteQueryOptions({
    queryKey: ["rows", id, version, question],
    queryFn: ({ pageParam, signal }) => fetchRows(id, question, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
    placeholderData: keepPreviousData,
  });
