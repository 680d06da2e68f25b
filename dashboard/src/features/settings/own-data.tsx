import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FormError } from "@/components/ui/form-error";
import { exportMe } from "@/lib/api/auth/export-me";
import { saveJson } from "@/lib/save-file";

/** What the law gives a person, without asking anybody. */
export function OwnData({ email }: { email: string }) {
  const exporting = useMutation({
    mutationFn: exportMe,
    onSuccess: (record) => saveJson(record, `aetherflow-${email}.json`),
  });
  return (
    <Card aria-label="Your data">
      <CardHeader
        className="pb-3.5"
        title="Your data"
        note="Everything that is held about you, as JSON: account, sessions, keys, what you uploaded and did. To have it erased, ask an administrator."
        actions={
          <Button size="sm" busy={exporting.isPending} onClick={() => exporting.mutate()}>
            <Download aria-hidden />
            Export
          </Button>
        }
      />
      {exporting.error && (
        <CardBody>
          <FormError error={exporting.error} />
        </CardBody>
      )}
    </Card>
  );
}
