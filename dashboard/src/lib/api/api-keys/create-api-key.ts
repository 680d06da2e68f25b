import { answered, api, type Schemas } from "../client";

export type IssuedApiKey = Schemas["IssuedApiKey"];

export function createApiKey(body: Schemas["CreateKeyRequest"]) {
  return answered(api.POST("/api-keys", { body }));
}
