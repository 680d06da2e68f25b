import { answered, api, type Schemas } from "../client";

export function invite(body: Schemas["InviteRequest"]) {
  return answered(api.POST("/invitations", { body }));
}
