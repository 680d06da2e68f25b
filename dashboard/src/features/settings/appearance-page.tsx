import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CheckField } from "@/components/ui/field";
import { type Theme, useAppearance } from "@/lib/appearance";
import { useTitle } from "@/lib/use-title";
import { ThemeChoice } from "./theme-choice";

const THEMES: [Theme, string][] = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function AppearancePage() {
  useTitle("Appearance");
  const { theme, setTheme, narrow, toggleNarrow } = useAppearance();
  return (
    <>
      <Card aria-label="Theme">
        <CardHeader title="Theme" note="Kept in this browser, and used at once." />
        <CardBody className="pt-1">
          <fieldset className="grid gap-3 sm:grid-cols-3">
            <legend className="sr-only">Theme</legend>
            {THEMES.map(([each, word]) => (
              <ThemeChoice key={each} theme={each} word={word} chosen={theme === each} onChoose={() => setTheme(each)} />
            ))}
          </fieldset>
        </CardBody>
      </Card>
      <Card aria-label="Navigation">
        <CardHeader title="Navigation" />
        <CardBody className="pt-1">
          <CheckField
            label="Narrow"
            hint="Icons alone, with more room for the page. Phones have it behind a button in any case."
            checked={narrow}
            onChange={toggleNarrow}
          />
        </CardBody>
      </Card>
    </>
  );
}
