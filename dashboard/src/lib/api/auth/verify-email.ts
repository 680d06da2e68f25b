import { answered, api } from "../client";

export function verifyEmail(token: string) {
  return answered(api.POST("/auth/verify/email", { body: { token } }));
}
