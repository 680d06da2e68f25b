import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyText } from "@/components/ui/copy-text";
import { type Fact, Facts } from "@/components/ui/facts";
import { useMe } from "@/lib/api/auth/me";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { formatBytes } from "@/lib/format/numbers";
import { formatFull } from "@/lib/format/times";
import { optionValue } from "./option-words";

const fact = (term: string, value: string | null | undefined): Fact[] => (value ? [{ term, value }] : []);

function readFacts(options: Dataset["options"]): Fact[] {
  return [
    ...fact("Encoding", options.encoding),
    ...fact("Between cells", options.delimiter && optionValue("delimiter", options.delimiter)),
    ...fact("Decimal mark", options.decimal && optionValue("decimal", options.decimal)),
    ...fact("Dates", options.date_order && optionValue("date_order", options.date_order)),
    ...fact("Sheet", options.sheet),
    ...fact("Header", options.header_row ? `line ${options.header_row}` : null),
    ...fact("No value", options.null_tokens?.join(", ")),
    ...Object.entries(options.constants ?? {}).map(([column, value]) => ({ term: column, value: `${value}, in every row` })),
  ];
}

/** The file as it was uploaded, and how it was read. */
export function FileCard({ dataset }: { dataset: Dataset }) {
  const me = useMe();
  const read = readFacts(dataset.options);
  return (
    <Card>
      <CardHeader title="File" />
      <CardBody className="flex flex-col gap-4">
        <Facts
          facts={[
            { term: "Name", value: dataset.file_name },
            { term: "Kind", value: `${dataset.file_type.toUpperCase()}, ${formatBytes(dataset.file_size_bytes)}` },
            { term: "Uploaded", value: formatFull(dataset.created_at) },
            { term: "By", value: dataset.uploader_id === me.user.id ? "You" : "A colleague" },
            { term: "If rows don't fit", value: dataset.policy === "accept_good" ? "The others load" : "Nothing loads" },
            { term: "SHA-256", value: <CopyText text={dataset.sha256} shown={`${dataset.sha256.slice(0, 12)} …`} /> },
          ]}
        />
        {read.length > 0 && (
          <div>
            <h3 className="mb-2 border-t border-line pt-3 text-xs font-medium text-ink-faint">Read as</h3>
            <Facts facts={read} />
          </div>
        )}
      </CardBody>
    </Card>
  );
}
