import type { User } from "./list-users";

/** Nobody's any more: its address is one that nobody can have. */
export function erased(user: User): boolean {
  return user.email.endsWith("@erased.invalid");
}

/** What to call somebody. */
export function personName(user: User): string {
  return erased(user) ? "Erased person" : (user.full_name ?? user.email);
}

/** A program's account, which goes with its key. */
export function isService(user: User): boolean {
  return user.email.endsWith("@service.invalid");
}
