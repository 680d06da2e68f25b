import { answered, api } from "../client";

export function endSession(id: string) {
  return answered(api.DELETE("/auth/sessions/{id}", { params: { path: { id } } }));
}

/** All of the caller's but this one. */
export function endOtherSessions() {
  return answered(api.DELETE("/auth/sessions"));
}
