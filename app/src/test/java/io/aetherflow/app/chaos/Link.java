package io.aetherflow.app.chaos;

import io.aetherflow.servers.FaultProxy;
import java.net.URI;

/** A way over which the platform reaches something, and that can be made to fail. */
record Link(String name, FaultProxy proxy) implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** To the address that a URL names; JDBC's are URLs behind a word of their own. */
    static Link to(String name, String url) {
        return new Link(name, FaultProxy.to(HOST, address(url).getPort()));
    }

    /** The same URL with this link's door in place of the address. */
    String through(String url) {
        return url.replace(":" + address(url).getPort(), ":" + proxy.port());
    }

    private static URI address(String url) {
        return URI.create(url.replaceFirst("^jdbc:", ""));
    }

    @Override
    public void close() {
        proxy.close();
    }
}
