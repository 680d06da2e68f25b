import { answered, api } from "../client";

export function changeMe(fullName: string) {
  return answered(api.PATCH("/auth/me", { body: { full_name: fullName } }));
}
