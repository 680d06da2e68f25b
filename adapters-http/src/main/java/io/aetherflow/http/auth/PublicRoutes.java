package io.aetherflow.http.auth;

import java.util.Set;

/** The routes that ask nobody who they are; every other one, known or not, does. */
public final class PublicRoutes {

    private static final Set<String> PATHS = Set.of(
            "auth/register",
            "auth/login",
            "auth/refresh",
            "auth/password/forgot",
            "auth/password/reset",
            "auth/verify/email",
            "auth/verify/resend",
            "auth/jwks.json",
            "invitations/accept",
            "oauth/token",
            "openapi.json");

    private PublicRoutes() {}

    /**
     * Whether nobody is asked who they are here.
     *
     * @param path below the API's base, without a leading slash, as the router sees it
     */
    public static boolean contains(String path) {
        return PATHS.contains(path);
    }
}
