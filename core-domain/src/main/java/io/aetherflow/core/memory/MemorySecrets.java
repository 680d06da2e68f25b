package io.aetherflow.core.memory;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Secrets in a map: gone with the process. */
public final class MemorySecrets extends MemoryAdapter implements Secrets {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_.-]{1,256}");

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(secrets.get(checked(name)));
    }

    @Override
    public String findOrKeep(String name, Supplier<String> made) {
        return secrets.computeIfAbsent(checked(name), absent -> made.get());
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new AetherException(
                    FailureCode.INVALID_REQUEST, "A secret's name is letters, digits and /_-. alone, 256 at most.");
        }
        return name;
    }
}
