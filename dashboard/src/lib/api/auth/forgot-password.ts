import { answered, api } from "../client";

/** Answered alike for every address. */
export function forgotPassword(email: string) {
  return answered(api.POST("/auth/password/forgot", { body: { email } }));
}
