import { answered, api } from "../client";

export function exportUser(id: string) {
  return answered(api.GET("/users/{id}/export", { params: { path: { id } } }));
}
