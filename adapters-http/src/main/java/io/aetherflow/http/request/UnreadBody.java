package io.aetherflow.http.request;

import jakarta.servlet.http.HttpServletRequest;

/** Marks a request that is answered well before its body has been read to its end. */
public final class UnreadBody {

    private static final String ATTRIBUTE = "aetherflow.unread_body";

    private UnreadBody() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, Boolean.TRUE);
    }

    public static boolean marked(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
