import type { Me } from "@/lib/api/auth/me";
import { isAdmin } from "@/lib/api/auth/me";
import { ApiError } from "@/lib/api/errors";

/** Spares who is no administrator a page that the server would refuse to fill. */
export function adminsOnly(me: Me): void {
  if (!isAdmin(me)) {
    const message = `This page needs the role admin; yours is ${me.user.role}. Ask an administrator.`;
    throw new ApiError(403, "FORBIDDEN", message, {}, null, null);
  }
}
