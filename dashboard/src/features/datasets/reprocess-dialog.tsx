import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Sheet } from "@/components/ui/sheet";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { MappingEditor } from "./mapping-editor";
import { OptionsEditor } from "./options-editor";
import { changesOf, type Draft, draftOf, withSchema } from "./reprocess-draft";
import { departmentOf, useDepartments } from "./use-departments";
import { useReprocess } from "./use-reprocess";

/** Has the kept file read again: with other options, as another schema, or by the plugin that is installed now. */
export function ReprocessDialog({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const department = departmentOf(useDepartments(), dataset.department);
  const [draft, setDraft] = useState<Draft>(() => draftOf(dataset));
  const reprocess = useReprocess(dataset.id, onClose);
  const changes = changesOf(draft, dataset);
  const changed = Object.keys(changes).length > 0;
  const schema = department?.schemas.find((each) => each.name === draft.schema);
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title="Read the file again"
      description={`A new version is made. Version ${dataset.version} stays, and can be restored.`}
      foot={
        <div className="flex items-center justify-between gap-3">
          <span className="text-xs text-ink-faint">
            {changed ? "With your changes." : "As before, by the plugin that is installed now."}
          </span>
          <span className="flex gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form="reprocess" look="primary" busy={reprocess.isPending}>
              Read it again
            </Button>
          </span>
        </div>
      }
    >
      <form
        id="reprocess"
        className="flex flex-col gap-6 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          reprocess.mutate(changes);
        }}
      >
        {reprocess.error && (
          <Notice tone="bad" announced>
            {reprocess.error.message}
          </Notice>
        )}
        {department && (
          <p className="text-sm text-ink-soft">
            It is read with the plugin that is installed now, {department.plugin.id} {department.plugin.version}. Corrections that were
            sent stay in force.
          </p>
        )}
        {department && department.schemas.length > 1 && (
          <Field label="What is in the file" className="max-w-sm">
            {(control) => (
              <Select {...control} value={draft.schema} onChange={(event) => setDraft(withSchema(draft, event.target.value, dataset))}>
                {!dataset.schema && <option value="">Whichever fits best</option>}
                {department.schemas.map((each) => (
                  <option key={each.name} value={each.name}>
                    {each.title}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {schema && <MappingEditor draft={draft} schema={schema} onChange={setDraft} />}
        <OptionsEditor draft={draft} found={dataset.options} schema={schema} onChange={setDraft} />
        <RadioGroup
          legend="Where some rows don't fit"
          name="policy"
          value={draft.policy}
          choices={[
            { value: "accept_good", label: "Load the others", note: "Rejected rows are listed" },
            { value: "all_or_nothing", label: "Load nothing", note: "All or nothing" },
          ]}
          onChange={(policy) => setDraft({ ...draft, policy: policy as Draft["policy"] })}
        />
      </form>
    </Sheet>
  );
}
