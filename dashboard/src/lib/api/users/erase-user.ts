import { answered, api, type Schemas } from "../client";

export type ErasureReceipt = Schemas["ErasureReceipt"];

/** @param confirm the account's e-mail address */
export function eraseUser(id: string, confirm: string) {
  return answered(api.POST("/users/{id}/erase", { params: { path: { id } }, body: { confirm } }));
}
