import { answered, api, type Schemas } from "../client";

export function resetPassword(body: Schemas["ResetPasswordRequest"]) {
  return answered(api.POST("/auth/password/reset", { body }));
}
