package io.aetherflow.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Requests that this process made itself, to see what would be answered: nobody's, so they count for nobody. */
public final class Replayed {

    /** No client can set it: what comes over the wire has headers, and no properties. */
    private static final String MARK = "aetherflow.replayed";

    private Replayed() {}

    public static void mark(ContainerRequestContext request) {
        request.setProperty(MARK, true);
    }

    public static boolean is(ContainerRequestContext request) {
        return Boolean.TRUE.equals(request.getProperty(MARK));
    }
}
