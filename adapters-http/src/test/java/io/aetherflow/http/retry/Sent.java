package io.aetherflow.http.retry;

import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/** Requests as filters see them, without a server. */
final class Sent {

    private static final URI ROOT = URI.create("http://localhost/api/v1/");

    private Sent() {}

    static ContainerRequest post(String path, String key, String body) {
        ContainerRequest request = new ContainerRequest(
                ROOT, ROOT.resolve(path), "POST", new Somebody(), new MapPropertiesDelegate(), null);
        if (key != null) {
            request.header(IdempotencyKey.HEADER, key);
        }
        request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    static ContainerRequest upload(String type, String length) {
        ContainerRequest request = post("datasets/upload", null, "");
        request.header("Content-Type", type);
        request.header("Content-Length", length);
        return request;
    }

    private static final class Somebody implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> "somebody";
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "";
        }
    }
}
