import { BarChart3, Ellipsis, FileDown, HelpCircle, ImageDown, Table2 } from "lucide-react";
import type { ReactNode } from "react";
import { toast } from "@/lib/toast";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { saveFile } from "@/lib/save-file";
import { IconButton } from "../ui/button";
import { Menu, MenuItem, MenuLine } from "../ui/menu";
import { chartCsv } from "./export/csv";
import { fileName } from "./export/file-name";

interface ChartMenuProps {
  chart: Chart;
  /** What it is called here, where that is more than what is drawn. */
  title?: string;
  /** Where its numbers come from, for the picture. */
  source: string;
  asTable?: boolean;
  onTable?: (asTable: boolean) => void;
  onExplain?: () => void;
  children?: ReactNode;
}

/** What can be done with a chart. */
export function ChartMenu({ chart, title = chart.title, source, asTable, onTable, onExplain, children }: ChartMenuProps) {
  const drawing = chart.type !== "table" && chart.type !== "kpi" && chart.rows.length > 0;
  return (
    <Menu
      trigger={
        <IconButton size="sm" label={`More for ${title}`}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      {onExplain && (
        <MenuItem onSelect={onExplain}>
          <HelpCircle aria-hidden />
          Explain
        </MenuItem>
      )}
      {children}
      {(onExplain || children) && <MenuLine />}
      {drawing && onTable && (
        <MenuItem onSelect={() => onTable(!asTable)}>
          {asTable ? <BarChart3 aria-hidden /> : <Table2 aria-hidden />}
          {asTable ? "View as chart" : "View as table"}
        </MenuItem>
      )}
      {drawing && (
        <MenuItem onSelect={() => void downloadPng(chart, title, source)}>
          <ImageDown aria-hidden />
          Download PNG
        </MenuItem>
      )}
      <MenuItem onSelect={() => saveFile(new Blob([chartCsv(chart)], { type: "text/csv" }), fileName(title, "csv"))}>
        <FileDown aria-hidden />
        Download CSV
      </MenuItem>
    </Menu>
  );
}

async function downloadPng(chart: Chart, title: string, source: string): Promise<void> {
  try {
    const { chartPng } = await import("./export/png");
    saveFile(await chartPng(chart, title, source), fileName(title, "png"));
  } catch {
    toast.error("The picture could not be made. The CSV has all of its numbers.");
  }
}
