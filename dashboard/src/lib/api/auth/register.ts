import { answered, api, type Schemas } from "../client";

export function register(body: Schemas["RegisterRequest"]) {
  return answered(api.POST("/auth/register", { body }));
}
