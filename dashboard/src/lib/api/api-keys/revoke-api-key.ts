import { answered, api } from "../client";

export function revokeApiKey(id: string) {
  return answered(api.DELETE("/api-keys/{id}", { params: { path: { id } } }));
}
