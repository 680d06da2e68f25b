import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useMe } from "@/lib/api/auth/me";
import type { Preview } from "@/lib/api/uploads/preview-dataset";
import { countOf, words } from "@/lib/format/words";
import { toDepartment } from "@/lib/upload/draft-changes";
import { type Card, edit } from "@/lib/upload/queue";
import { useDepartments } from "./looked";

interface DepartmentNoticeProps {
  card: Card;
  better: Preview["departments"][number];
  own: Preview["departments"][number] | undefined;
}

/** The file was probably meant for another department: a click, where the person may use it; else whom to ask. */
export function DepartmentNotice({ card, better, own }: DepartmentNoticeProps) {
  const me = useMe();
  const departments = useDepartments();
  const name = departments.find((each) => each.id === better.department)?.name ?? words(better.department);
  const allowed = me.departments.includes(better.department);
  return (
    <Notice
      tone="warn"
      title={`It fits ${name} best`}
      actions={
        allowed && (
          <Button size="sm" onClick={() => edit(card.id, (draft) => toDepartment(draft, better.department))}>
            Switch to {name}
          </Button>
        )
      }
    >
      {countOf(better.mapped, "column")} of it belong to {words(better.schema).toLowerCase()}
      {own && `, ${own.mapped} to ${words(own.schema).toLowerCase()}`}.{" "}
      {allowed
        ? "Switch if it was meant for them."
        : `You may not upload for ${name}: ask one of its people to do it, or an administrator to let you.`}
    </Notice>
  );
}
