import { answered, api, type Schemas } from "../client";

/** Ends the caller's other sessions too. */
export function changePassword(body: Schemas["ChangePasswordRequest"]) {
  return answered(api.PUT("/auth/me/password", { body }));
}
