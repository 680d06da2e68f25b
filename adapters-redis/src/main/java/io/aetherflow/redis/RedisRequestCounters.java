package io.aetherflow.redis;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Counters on Redis: each a key that expires. Redis runs one script at a time, so adding to a key and giving it its time to
 * live is one step; a key that lost its time to live gets one.
 */
public final class RedisRequestCounters implements RequestCounters {

    private static final String ADD = """
            local value = redis.call('INCRBY', KEYS[1], ARGV[1])
            local left = redis.call('PTTL', KEYS[1])
            if left < 0 then
                redis.call('PEXPIRE', KEYS[1], ARGV[2])
                left = tonumber(ARGV[2])
            end
            return {value, left}""";

    private static final String READ = """
            local value = redis.call('GET', KEYS[1])
            if not value then return nil end
            return {tonumber(value), math.max(0, redis.call('PTTL', KEYS[1]))}""";

    private final RedisSettings settings;
    private final RedisClient client;

    public RedisRequestCounters(RedisSettings settings) {
        this.settings = settings;
        this.client = settings.client();
    }

    @Override
    public Count add(String key, long by, Duration window) {
        return ask(redis -> count(redis.eval(ADD, keys(key), arguments(by, window))));
    }

    @Override
    public void addAll(Map<String, Long> more, Duration window) {
        ask(redis -> {
            try (Pipeline batch = redis.pipelined()) {
                List<Response<Object>> answers = more.entrySet().stream()
                        .map(entry -> batch.eval(ADD, keys(entry.getKey()), arguments(entry.getValue(), window)))
                        .toList();
                batch.sync();
                answers.forEach(Response::get);
                return answers.size();
            }
        });
    }

    @Override
    public Optional<Count> read(String key) {
        return ask(redis ->
                Optional.ofNullable(redis.eval(READ, keys(key), List.of())).map(RedisRequestCounters::count));
    }

    private List<String> keys(String key) {
        return List.of(settings.prefix() + key);
    }

    private static List<String> arguments(long by, Duration window) {
        return List.of(Long.toString(by), Long.toString(window.toMillis()));
    }

    private static Count count(@Nullable Object answer) {
        if (answer instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof Long value
                && pair.get(1) instanceof Long left) {
            return new Count(value, Duration.ofMillis(left));
        }
        throw new AetherException(FailureCode.INTERNAL_ERROR, "Redis answered with something else than a counter.");
    }

    private <T> T ask(Function<RedisClient, T> question) {
        try {
            return question.apply(client);
        } catch (JedisException e) {
            throw new AetherException(reason(e), e);
        }
    }

    private Failure reason(JedisException trouble) {
        return refused(trouble)
                ? Failure.of(
                        FailureCode.UNAVAILABLE,
                        "Redis at " + settings.place() + " refuses what it is asked.",
                        "Check user, password and their permissions in the configuration, and the server's memory.")
                : Failure.of(
                        FailureCode.TRANSIENT_IO,
                        "Redis at " + settings.place() + " did not answer.",
                        "Check that it runs and can be reached.");
    }

    /** What Redis itself said no to, be it as the connection was opened. */
    private static boolean refused(Throwable trouble) {
        return trouble instanceof JedisDataException || (trouble.getCause() != null && refused(trouble.getCause()));
    }

    @Override
    public Check check() {
        try {
            client.ping();
            return Check.healthy("Redis at " + settings.place());
        } catch (JedisException e) {
            return Check.unhealthy(reason(e).message());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
