package io.aetherflow.redis;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/**
 * Where Redis is and how to talk to it.
 *
 * @param url {@code redis://host:port/database}, or {@code rediss:} for TLS; port and database may be left out
 * @param user empty for the server's default user
 * @param password empty where the server asks for none
 * @param timeout the longest to wait for a connection, and for an answer
 * @param connections at most, of this process
 * @param prefix of every key, where others use the same server
 */
public record RedisSettings(URI url, String user, String password, Duration timeout, int connections, String prefix) {

    public static final Duration USUAL_TIMEOUT = Duration.ofMillis(500);
    public static final int USUAL_CONNECTIONS = 16;
    public static final String USUAL_PREFIX = "aetherflow:";

    private static final int USUAL_PORT = 6379;
    private static final Pattern DATABASE = Pattern.compile("/?|/\\d{1,4}");

    public RedisSettings {
        boolean scheme = "redis".equals(url.getScheme()) || "rediss".equals(url.getScheme());
        if (!scheme || url.getHost() == null || url.getUserInfo() != null || !database(url)) {
            throw new IllegalArgumentException("The address of Redis is not one such as redis://localhost:6379/0, or"
                    + " rediss: for TLS; user and password stand in settings of their own.");
        }
    }

    /** A server that asks for no password, used as usual. */
    public static RedisSettings of(String url) {
        return new RedisSettings(URI.create(url), "", "", USUAL_TIMEOUT, USUAL_CONNECTIONS, USUAL_PREFIX);
    }

    private static boolean database(URI url) {
        return url.getPath() == null || DATABASE.matcher(url.getPath()).matches();
    }

    /** What the health page and failures call the server: nothing secret. */
    String place() {
        return server().toString();
    }

    private HostAndPort server() {
        return new HostAndPort(url.getHost(), url.getPort() < 0 ? USUAL_PORT : url.getPort());
    }

    /** Opens no connection yet. */
    RedisClient client() {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(timeout);
        pool.setJmxEnabled(false);
        return RedisClient.builder()
                .hostAndPort(server())
                .clientConfig(config())
                .poolConfig(pool)
                .build();
    }

    private DefaultJedisClientConfig config() {
        String path = url.getPath() == null ? "" : url.getPath().replace("/", "");
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .timeoutMillis(Math.toIntExact(timeout.toMillis()))
                .database(path.isEmpty() ? 0 : Integer.parseInt(path))
                .ssl("rediss".equals(url.getScheme()))
                .clientName("aetherflow");
        if (!password.isEmpty()) {
            config.password(password);
        }
        if (!user.isEmpty()) {
            config.user(user);
        }
        return config.build();
    }

    @Override
    public String toString() {
        return "RedisSettings[" + url + "]";
    }
}
