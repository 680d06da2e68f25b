import { Field, Input } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import type { QuestionProps } from "./answer-form";
import { optionTitle, optionValue } from "./option-words";

export function OptionQuestion({ question, answers, onAnswer }: QuestionProps<"option">) {
  const { option, choices } = question;
  const value = answers.options[option] ?? "";
  const answer = (next: string) => onAnswer({ ...answers, options: { ...answers.options, [option]: next } });
  return choices.length > 0 ? (
    <RadioGroup
      legend={optionTitle(option)}
      name={option}
      value={value}
      choices={choices.map((choice) => ({ value: choice, label: optionValue(option, choice) }))}
      onChange={answer}
    />
  ) : (
    <Field label={optionTitle(option)} className="max-w-xs">
      {(control) => <Input {...control} value={value} onChange={(event) => answer(event.target.value)} />}
    </Field>
  );
}
