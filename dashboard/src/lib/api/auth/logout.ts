import { answered, api } from "../client";

export function logout() {
  return answered(api.POST("/auth/logout"));
}
