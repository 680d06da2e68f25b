import { RadioGroup } from "@/components/ui/radio-group";
import type { QuestionProps } from "./answer-form";

/** Several headers fit one column equally well. */
export function WhichQuestion({ question, answers, onAnswer }: QuestionProps<"which">) {
  const { column, headers } = question;
  const choose = (chosen: string) =>
    onAnswer({
      ...answers,
      mapping: { ...answers.mapping, ...Object.fromEntries(headers.map((header) => [header, header === chosen ? column : null])) },
    });
  return (
    <RadioGroup
      legend={`Which of them is ${column}? The others are kept as extra cells.`}
      name={`which-${column}`}
      value={headers.find((header) => answers.mapping[header] === column) ?? ""}
      choices={headers.map((header) => ({ value: header, label: header }))}
      onChange={choose}
    />
  );
}
