import { answered, api } from "../client";

/** Opens one socket, within seconds. Asked for like everything else, so a session that is due is renewed on the way. */
export async function socketTicket(): Promise<string> {
  return (await answered(api.POST("/auth/ws-ticket"))).ticket;
}
