import { Link, type LinkProps } from "@tanstack/react-router";
import { Unlink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Outcome } from "./outcome";

interface BadLinkProps {
  /** What the server said of it; null where the link came without its token. */
  message: string | null;
  to: LinkProps["to"];
  action: string;
}

/** A letter's link that opens nothing, and the way to a better one. */
export function BadLink({ message, to, action }: BadLinkProps) {
  return (
    <Outcome
      icon={Unlink}
      tone="bad"
      title={message ? "This link is good no more" : "This link is not whole"}
      actions={
        <Button asChild look="primary" size="lg">
          <Link to={to}>{action}</Link>
        </Button>
      }
    >
      <p>{message ?? "A part of it is missing. Copy the whole link from the letter, or open it there."}</p>
    </Outcome>
  );
}
