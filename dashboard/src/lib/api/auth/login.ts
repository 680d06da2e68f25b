import { answered, api, type Schemas } from "../client";

/** The answer's tokens are not kept: the cookie that comes with it is the session of these pages. */
export function login(body: Schemas["LoginRequest"]) {
  return answered(api.POST("/auth/login", { body }));
}
