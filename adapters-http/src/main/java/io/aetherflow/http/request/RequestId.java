package io.aetherflow.http.request;

import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** One id for a request, in its answer and in every line logged for it. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "request_id";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final UuidV7 IDS = new UuidV7(Clock.systemUTC());

    private RequestId() {}

    /** The sender's id where it is one, else a new one. */
    public static String of(@Nullable String sent) {
        return sent != null && SHAPE.matcher(sent).matches() ? sent : IDS.next().toString();
    }

    /** The id of the request that this thread works on; a new one outside of any. */
    public static String current() {
        String id = MDC.get(MDC_KEY);
        return id == null ? IDS.next().toString() : id;
    }
}
