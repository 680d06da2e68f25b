import type { components } from "./schema.gen";

type ErrorContent = components["schemas"]["ErrorContent"];

/** Whose side an error is on: what the person sent, a department's plugin, or the platform. */
export type Side = "data" | "plugin" | "platform";

/** What the API answered instead of what was asked for. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown>,
    readonly requestId: string | null,
    /** In seconds. */
    readonly retryAfter: number | null,
  ) {
    super(message);
  }

  get hint(): string | null {
    return typeof this.details.hint === "string" ? this.details.hint : null;
  }

  get side(): Side | null {
    const side = this.details.side;
    return side === "data" || side === "plugin" || side === "platform" ? side : null;
  }

  static of(response: Response, body: unknown): ApiError {
    const content = envelope(body);
    const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
    return new ApiError(
      response.status,
      content?.code ?? "UNKNOWN",
      content?.message ?? `The server answered ${response.status} without saying why.`,
      (content?.details as Record<string, unknown> | undefined) ?? {},
      content?.request_id ?? response.headers.get("X-Request-Id"),
      Number.isFinite(retryAfter) ? retryAfter : null,
    );
  }
}

/** Nothing was answered: no network, or no server behind it. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";

  constructor(cause: unknown) {
    super("The server can't be reached. Look at your connection, then try again.", { cause });
  }
}

function envelope(body: unknown): ErrorContent | null {
  const error = (body as { error?: unknown } | null | undefined)?.error;
  return typeof error === "object" && error !== null && "message" in error ? (error as ErrorContent) : null;
}

export function hasStatus(error: unknown, ...statuses: number[]): error is ApiError {
  return error instanceof ApiError && statuses.includes(error.status);
}

/** What is wrong with one field of what was sent, where the server named it. */
export function faultOf(error: unknown, field: string): string | null {
  return error instanceof ApiError && error.details.field === field ? error.message : null;
}
