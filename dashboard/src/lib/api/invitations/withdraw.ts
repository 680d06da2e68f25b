import { answered, api } from "../client";

export function withdrawInvitation(id: string) {
  return answered(api.DELETE("/invitations/{id}", { params: { path: { id } } }));
}
