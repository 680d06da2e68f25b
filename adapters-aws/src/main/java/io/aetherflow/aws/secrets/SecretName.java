package io.aetherflow.aws.secrets;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.regex.Pattern;

/** Names as the port has them; Secrets Manager takes these and more. */
final class SecretName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_.-]{1,256}");

    private SecretName() {}

    static String below(String prefix, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new AetherException(
                    FailureCode.INVALID_REQUEST, "A secret's name is letters, digits and /_-. alone, 256 at most.");
        }
        return prefix + name;
    }
}
