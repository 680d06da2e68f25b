import { answered, api, type Schemas } from "../client";

export type AuditVerdict = Schemas["AuditVerdict"];

export function verifyAudit() {
  return answered(api.GET("/audit/verify"));
}
