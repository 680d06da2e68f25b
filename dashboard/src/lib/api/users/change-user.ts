import { api, type Schemas, tagged } from "../client";

export type UserChange = Schemas["ChangeUserRequest"];

/** @param tag of the account as it was read; 412 where it has changed since, and without one it changes whatever it is */
export function changeUser(id: string, body: UserChange, tag?: string | null) {
  return tagged(
    api.PATCH("/users/{id}", { params: { path: { id }, header: tag ? { "If-Match": tag } : {} }, body }),
  );
}
