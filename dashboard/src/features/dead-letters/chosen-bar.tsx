import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";

interface ChosenBarProps {
  count: number;
  most: number;
  onRedrive: () => void;
  onClear: () => void;
}

/** What can be done with what is chosen. */
export function ChosenBar({ count, most, onRedrive, onClear }: ChosenBarProps) {
  if (count === 0) {
    return null;
  }
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line bg-accent-soft px-4 py-2 text-sm">
      <p role="status" className="nums font-medium">
        {count} chosen{count === most && ", which is as many as are taken at once"}
      </p>
      <div className="ml-auto flex gap-2">
        <Button size="sm" look="quiet" onClick={onClear}>
          Clear
        </Button>
        <Button size="sm" look="primary" onClick={onRedrive}>
          <RotateCw aria-hidden />
          Queue again
        </Button>
      </div>
    </div>
  );
}
