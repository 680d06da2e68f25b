import { answered, api } from "../client";

export function exportMe() {
  return answered(api.GET("/auth/me/export"));
}
