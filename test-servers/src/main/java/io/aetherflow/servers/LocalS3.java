package io.aetherflow.servers;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/**
 * S3 on a port of this machine (S3Proxy), buckets by path; it checks signatures, and one that is wrong gets 403. {@link #stop}
 * takes it down as an outage does: nobody answers and the objects remain; {@link #resume} brings it back on the same port.
 */
public final class LocalS3 implements AutoCloseable {

    private static final String ACCESS_KEY = "local-access-key";
    private static final String SECRET_KEY = "local-secret-key";

    private final int port = Ports.free();
    private final BlobStore store;
    private @Nullable S3Proxy server;

    private LocalS3(BlobStore store) {
        this.store = store;
    }

    /** Gone with its last reference. */
    public static LocalS3 inMemory() {
        return started(new TransientNio2BlobStore());
    }

    /** A bucket is a folder of {@code folder}, an object a file: both may be made and read from outside. */
    public static LocalS3 in(Path folder) {
        return started(new FilesystemNio2BlobStore(folder.toString()));
    }

    private static LocalS3 started(BlobStore store) {
        LocalS3 s3 = new LocalS3(store);
        s3.resume();
        return s3;
    }

    public URI endpoint() {
        return URI.create("http://" + Ports.HOST + ":" + port);
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return SECRET_KEY;
    }

    /** Connections are cut and new ones refused until {@link #resume}. */
    public synchronized void stop() {
        if (server != null) {
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException("The local S3 on port " + port + " could not be stopped.", e);
            }
            server = null;
        }
    }

    public synchronized void resume() {
        if (server == null) {
            S3Proxy starting = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(endpoint())
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                    .metricsEnabled(false)
                    .build();
            try {
                starting.start();
            } catch (Exception e) {
                throw new IllegalStateException("The local S3 could not be started on port " + port + ".", e);
            }
            server = starting;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
