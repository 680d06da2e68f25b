import { ApiError } from "../errors";
import { answered, api } from "../client";

/** The dataset's state, as the server names it: what is deleted has to be what was looked at. */
export async function datasetTag(id: string): Promise<string> {
  const { response, error } = await api.GET("/datasets/{id}", { params: { path: { id } } });
  if (!response.ok) {
    throw ApiError.of(response, error);
  }
  return response.headers.get("ETag") ?? "*";
}

export function deleteDataset({ id, tag }: { id: string; tag: string }) {
  return answered(api.DELETE("/datasets/{id}", { params: { path: { id }, header: { "If-Match": tag } } }));
}
