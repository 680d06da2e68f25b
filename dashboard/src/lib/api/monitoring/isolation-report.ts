import { answered, api, type Schemas } from "../client";

export type IsolationReport = Schemas["IsolationReport"];

export function isolationReport() {
  return answered(api.GET("/admin/isolation/report"));
}
