import { answered, api } from "../client";

/** Answered alike for every address. */
export function resendVerification(email: string) {
  return answered(api.POST("/auth/verify/resend", { body: { email } }));
}
