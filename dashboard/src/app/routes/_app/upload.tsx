import { createFileRoute } from "@tanstack/react-router";
import { UploadPage } from "@/features/upload/upload-page";
import { can } from "@/lib/api/auth/me";
import { ApiError } from "@/lib/api/errors";

interface UploadSearch {
  department?: string;
}

export const Route = createFileRoute("/_app/upload")({
  validateSearch: (search: Record<string, unknown>): UploadSearch =>
    typeof search.department === "string" ? { department: search.department } : {},
  beforeLoad: ({ context }) => {
    if (!can(context.me, "datasets:upload")) {
      throw new ApiError(403, "FORBIDDEN", "Your account may look at data, not upload it.", {}, null, null);
    }
  },
  component: UploadPage,
});
