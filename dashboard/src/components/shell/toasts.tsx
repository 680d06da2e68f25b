import { Toaster } from "sonner";
import { useAppearance } from "@/lib/appearance";

/** By the theme's own colours, as everything else. */
const LOOKS = {
  toast: "font-sans! bg-raised! border-line! text-ink! shadow-lifted!",
  success: "[&_[data-icon]]:text-good",
  error: "[&_[data-icon]]:text-bad",
  description: "text-ink-faint!",
  actionButton: "bg-accent! text-on-accent!",
  closeButton: "bg-raised! border-line! text-ink-soft!",
};

/** Where short notices appear: those told before it was there, too. */
export default function Toasts() {
  const theme = useAppearance((state) => state.theme);
  return <Toaster theme={theme} position="bottom-right" closeButton toastOptions={{ classNames: LOOKS }} />;
}
