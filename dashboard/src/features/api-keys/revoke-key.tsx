import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban } from "lucide-react";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ApiKey } from "@/lib/api/api-keys/list-api-keys";
import { revokeApiKey } from "@/lib/api/api-keys/revoke-api-key";
import { ended } from "./key-state";

export function RevokeKey({ apiKey }: { apiKey: ApiKey }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoking = useMutation({
    mutationFn: () => revokeApiKey(apiKey.id),
    onSuccess: () => void toast.success(`${apiKey.name} opens nothing any more.`),
    onError: (error) => void toast.error(error.message),
    onSettled: () => {
      setAsking(false);
      return queries.invalidateQueries({ queryKey: ["api-keys"] });
    },
  });
  if (ended(apiKey)) {
    return null;
  }
  return (
    <>
      <Button size="sm" look="quiet" aria-label={`Revoke ${apiKey.name}`} onClick={() => setAsking(true)}>
        <Ban aria-hidden />
        <span className="hidden sm:inline">Revoke</span>
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Revoke ${apiKey.name}?`}
        name={apiKey.name}
        action="Revoke for good"
        busy={revoking.isPending}
        onConfirm={() => revoking.mutate()}
      >
        The program that uses it is refused from the next request on, with every token that it got. This can&apos;t be
        undone: it needs a new key then.
      </ConfirmDialog>
    </>
  );
}
