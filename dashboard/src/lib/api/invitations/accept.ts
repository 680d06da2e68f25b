import { answered, api, type Schemas } from "../client";

export function acceptInvitation(body: Schemas["AcceptInvitationRequest"]) {
  return answered(api.POST("/invitations/accept", { body }));
}
