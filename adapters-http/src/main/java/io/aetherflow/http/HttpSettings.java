package io.aetherflow.http;

import io.aetherflow.http.live.LiveSettings;
import io.aetherflow.http.upload.PreviewSettings;

/**
 * What an operator decides about the API.
 *
 * @param maxUploadBytes of one file
 * @param secureCookie whether the session cookie travels over TLS alone
 * @param supportContact told to users with defects of the platform
 * @param version of the product, shown in the OpenAPI document
 * @param preview what a preview may take
 * @param live what is allowed of sockets
 */
public record HttpSettings(
        long maxUploadBytes,
        boolean secureCookie,
        String supportContact,
        String version,
        PreviewSettings preview,
        LiveSettings live) {

    public static final long USUAL_MAX_UPLOAD_BYTES = 10L << 30;

    public HttpSettings {
        if (maxUploadBytes < 1) {
            throw new IllegalArgumentException("The largest upload must be at least one byte");
        }
    }

    public HttpSettings(long maxUploadBytes, boolean secureCookie, String supportContact, String version) {
        this(maxUploadBytes, secureCookie, supportContact, version, PreviewSettings.usual(), LiveSettings.usual());
    }
}
