package io.aetherflow.http.request;

/** Where the API lies. */
public final class ApiPath {

    public static final String BASE = "/api/v1";

    private ApiPath() {}

    public static boolean covers(String uri) {
        return uri.equals(BASE) || uri.startsWith(BASE + "/");
    }
}
