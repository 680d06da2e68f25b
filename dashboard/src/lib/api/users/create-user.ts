import { answered, api, type Schemas } from "../client";

export function createUser(body: Schemas["CreateUserRequest"]) {
  return answered(api.POST("/users", { body }));
}
