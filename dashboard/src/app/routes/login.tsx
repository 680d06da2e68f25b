import { createFileRoute, redirect } from "@tanstack/react-router";
import { LoginPage } from "@/features/entrance/login-page";
import { meQuery } from "@/lib/api/auth/me";

interface LoginSearch {
  /** Where to go on to; a page of ours. */
  next?: string;
  /** Filled in; who comes from the registration has just typed it. */
  email?: string;
}

export const Route = createFileRoute("/login")({
  validateSearch: (search: Record<string, unknown>): LoginSearch => ({
    ...(typeof search.next === "string" && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {}),
    ...(typeof search.email === "string" ? { email: search.email } : {}),
  }),
  beforeLoad: ({ context, search }) => {
    if (context.queryClient.getQueryData(meQuery.queryKey)) {
      throw redirect({ href: search.next ?? "/" });
    }
  },
  component: Login,
});

function Login() {
  const { next, email } = Route.useSearch();
  return <LoginPage next={next && next !== "/" ? next : null} email={email} />;
}
