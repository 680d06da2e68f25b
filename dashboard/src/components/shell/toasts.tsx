import { Toaster } from "sonner";
import { useAppearance } from "@/lib/appearance";

/** Where short notices appear. Loaded after the page: nothing is told before. */
export default function Toasts() {
  const theme = useAppearance((state) => state.theme);
  return <Toaster theme={theme} position="bottom-right" closeButton toastOptions={{ className: "font-sans" }} />;
}
