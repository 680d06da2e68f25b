import { answered, api } from "../client";

export function retryJob(id: string) {
  return answered(api.POST("/jobs/{id}/retry", { params: { path: { id } } }));
}
