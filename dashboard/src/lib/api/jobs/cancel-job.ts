import { answered, api } from "../client";

export function cancelJob(id: string) {
  return answered(api.POST("/jobs/{id}/cancel", { params: { path: { id } } }));
}
