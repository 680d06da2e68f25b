import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { login } from "@/lib/api/auth/login";
import { meQuery } from "@/lib/api/auth/me";
import { Entrance } from "./entrance";

export function LoginPage({ next }: { next: string }) {
  const queries = useQueryClient();
  const router = useRouter();
  const entering = useMutation({
    mutationFn: login,
    onSuccess: async () => {
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      router.history.push(next);
    },
  });
  return (
    <Entrance
      title="Log in to AetherFlow"
      note="Upload what your department has, see what it says."
      foot={
        <>
          No account yet?{" "}
          <Link to="/register" className="font-medium text-accent-ink underline-offset-2 hover:underline">
            Register
          </Link>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          entering.mutate({ email: String(form.get("email")), password: String(form.get("password")) });
        }}
      >
        {entering.error && (
          <Notice tone="bad" announced>
            {entering.error.message}
          </Notice>
        )}
        <Field label="E-mail address">
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Field label="Password">
          {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" required />}
        </Field>
        <Button type="submit" look="primary" size="lg" busy={entering.isPending}>
          Log in
        </Button>
        <Link to="/forgot-password" className="text-center text-sm text-ink-faint underline-offset-2 hover:underline">
          Forgot your password?
        </Link>
      </form>
    </Entrance>
  );
}
