import { answered, api } from "../client";

export function restoreVersion(id: string, number: number) {
  return answered(api.POST("/datasets/{id}/versions/{number}/restore", { params: { path: { id, number } } }));
}
